// What has to be scrolled to in two directions to be read. Runs after text.js.
() => {
  const { state, styleOf, shown, ancestors, read, brief, up } = altogetherLayout;
  const SLACK = 1.5;
  // Parts that need two dimensions (WCAG 1.4.10): pictures, maps, video, tables of data, toolbars, code.
  const SPATIAL = "table, svg, canvas, video, iframe, object, embed, math, map, [role=toolbar], [role=menubar], [role=application], [role=img], [role=grid], [role=tree], [role=treegrid]";
  const DRAWN = "img, svg, canvas, video, iframe, object, embed, picture, math";

  const dataTable = (table) => {
    const role = table.getAttribute("role");
    if (role === "presentation" || role === "none") return false;
    return Boolean(table.querySelector("th, caption, [scope]")) || role === "table" || role === "grid";
  };
  const spatial = (element) => [...ancestors(element)].find((one) => one.matches(SPATIAL) && (one.localName !== "table" || dataTable(one))) ?? null;
  const coded = (element) => [...ancestors(element)].some((one) => one.matches("pre, code, samp, kbd"));

  const scrolls = (element, sideways) => {
    const style = styleOf(element);
    return sideways
      ? /auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth + SLACK
      : /auto|scroll/.test(style.overflowY) && element.scrollHeight > element.clientHeight + SLACK;
  };
  const scroller = (element, sideways) => [...ancestors(up(element))].find(
    (one) => one !== document.body && one !== document.documentElement && scrolls(one, sideways)) ?? null;

  // A line reaches beyond the window, or beyond what it scrolls in, in the direction of reading.
  const reaches = (line, holder, sideways) => {
    const [low, high] = sideways ? [line.box.left, line.box.right] : [line.box.top, line.box.bottom];
    if (holder) return high - low > (sideways ? holder.clientWidth : holder.clientHeight) + SLACK;
    const root = document.documentElement;
    return high + (sideways ? scrollX : scrollY) > (sideways ? root.clientWidth : root.clientHeight) + SLACK;
  };

  const wide = (sideways) => {
    const root = document.documentElement;
    return sideways ? root.scrollWidth > root.clientWidth + SLACK : root.scrollHeight > root.clientHeight + SLACK;
  };

  const lasting = (element, sideways) => {
    const cut = altogetherLayout.clippers(element);
    const rect = element.getBoundingClientRect();
    const part = altogetherLayout.seenPart(rect, cut);
    const root = document.documentElement;
    return sideways ? part.right + scrollX > root.clientWidth + SLACK && part.right > part.left : part.bottom + scrollY > root.clientHeight + SLACK && part.bottom > part.top;
  };

  // Elements that make the page wider than the window, without those within them that do so too.
  const widest = (sideways) => {
    const over = [...altogether.elements(document.body)].filter((one) => shown(one) && one.getClientRects().length && lasting(one, sideways)
      && !(scroller(one, sideways)));
    return over.filter((one) => !over.some((other) => other !== one && one.contains(other)));
  };

  const reflow = (sideways) => {
    const texts = state.after ?? read();
    const page = wide(sideways);
    const found = new Map();
    const add = (element, facts) => { if (!found.has(element)) found.set(element, { ...altogether.describe(element), ...facts }); };
    for (const text of texts.values()) {
      if (text.lines[0].upright === sideways || spatial(text.parent)) continue;
      const holder = scroller(text.parent, sideways);
      const code = coded(text.parent);
      if (holder && code) continue;
      if (!holder && !page) continue;
      const line = text.lines.find((one) => one.across && one.down && reaches(one, holder, sideways));
      if (!line) continue;
      const begins = sideways ? line.box.left + scrollX < document.documentElement.clientWidth : line.box.top + scrollY < document.documentElement.clientHeight;
      add(holder ?? text.parent, { kind: "line", text: brief(text.text), sure: !code && (Boolean(holder) || begins) });
    }
    if (!page) return [...found.values()];
    const known = [...found.keys()];
    for (const one of widest(sideways)) {
      if (spatial(one) || one.matches(DRAWN) || coded(one) || known.some((other) => other.contains(one) || one.contains(other))) continue;
      const control = one.matches("a[href], button, input, select, textarea, summary, [role=button], [role=link]");
      const outside = one.getBoundingClientRect().left + scrollX >= document.documentElement.clientWidth;
      add(one, { kind: control ? "control" : "box", text: brief(one.textContent.trim() || one.localName), sure: control && !outside });
    }
    return [...found.values()];
  };

  const upright = () => /vertical|sideways/.test(getComputedStyle(document.documentElement).writingMode)
    || /vertical|sideways/.test(getComputedStyle(document.body).writingMode);

  Object.assign(altogetherLayout, { reflow, upright });
}
