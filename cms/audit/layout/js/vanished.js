// What could be seen in a wide window and cannot in a narrow one, with nothing there to bring it back. After losses.js.
() => {
  const { state, shown, ancestors, roots, words, brief } = altogetherLayout;
  const CONTROL = "a[href], button, input:not([type=hidden]), select, textarea, [role=button], [role=link], [role=tab], [role=switch], [role=checkbox]";
  const PICTURE = "img[alt]:not([alt='']), [role=img][aria-label]";
  const TOGGLE = "button, summary, [role=button], [role=tab], [aria-expanded], [aria-haspopup], label[for], a[href^='#'], [popovertarget], [commandfor]";
  const OPENER = "summary, [aria-expanded='false'], [aria-haspopup]:not([aria-haspopup='false']), [popovertarget], [commandfor], [aria-controls]";
  const PART = "header, nav, main, footer, aside, section, form, [role=banner], [role=navigation], [role=main], [role=contentinfo], [role=complementary], [role=search]";
  const all = (selector) => [...roots()].flatMap((root) => [...root.querySelectorAll(selector)]);

  const inPage = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.right + scrollX > 0 && box.bottom + scrollY > 0;
  };
  const seen = (element) => shown(element) && inPage(element) ;
  const silent = (element) => [...ancestors(element)].some((one) => one.getAttribute("aria-hidden") === "true");

  const visible = (text) => text.lines.some((line) => line.across && line.down);

  const nameOf = (element) => words([
    element.getAttribute("aria-label"), element.getAttribute("title"), element.getAttribute("alt"), element.value, element.textContent,
  ].filter((one) => typeof one === "string").join(" ")).toLowerCase();
  const same = (element) => element.getAttribute("href") ?? element.getAttribute("name") ?? nameOf(element);

  const rememberControls = () => {
    altogetherLayout.styles.clear();
    state.controls = all(`${CONTROL}, ${PICTURE}`).filter((one) => seen(one) && !silent(one));
    state.toggles = new Set(all(TOGGLE).filter(seen));
    state.size = [innerWidth, innerHeight];
  };

  // The outermost element that is not shown any more.
  const root = (element) => {
    let last = element;
    for (const one of ancestors(element)) {
      if (one === document.body || one === document.documentElement || seen(one)) break;
      if (!shown(one)) last = one;
    }
    return last;
  };

  // A link to a place shows what is hidden there (:target), not what is hidden within it: the skip link leads to all of main.
  const refers = (control, gone) => {
    const ids = [
      ...(control.getAttribute("aria-controls") ?? "").split(/\s+/), control.getAttribute("popovertarget"), control.getAttribute("commandfor"),
      control.getAttribute("for"),
    ];
    const place = document.getElementById((control.getAttribute("href") ?? "").replace(/^[^#]*#/, ""));
    const named = ids.filter(Boolean).map((id) => document.getElementById(id)).filter(Boolean);
    return named.some((one) => one.contains(gone) || gone.contains(one)) || (place !== null && gone.contains(place));
  };

  // Whether some control that can be seen may bring it back: one that names it, one that has appeared, one that opens
  // something in the same part of the page.
  const revealable = (gone) => {
    if (gone.closest?.("details:not([open]), dialog, [popover]")) return true;
    const part = gone.parentElement?.closest(PART) ?? document.body;
    const wide = gone.matches(`nav, [role=navigation], nav *, [role=navigation] *`);
    return all(TOGGLE).filter(seen).some((control) =>
      refers(control, gone) || !state.toggles.has(control)
      || (control.matches(OPENER) && (wide || part.contains(control))) || (control.matches("summary") && control.parentElement.contains(gone)));
  };

  const vanished = () => {
    const written = new Set([...state.after.values()].filter(visible).map((text) => text.text.toLowerCase()));
    const page = [...written].join(" ");
    const controls = all(`${CONTROL}, ${PICTURE}`).filter((one) => seen(one) && !silent(one));
    const named = controls.map(nameOf).join("\n");
    const same_ = new Set(controls.map(same));
    const found = new Map();
    const add = (element, text) => {
      const gone = root(element);
      if (!found.has(gone)) found.set(gone, { text: brief(text), number: 0 });
      found.get(gone).number += 1;
    };
    const told = (text) => written.has(text) || page.includes(text) || named.includes(text);
    for (const [node, text] of state.before) {
      const now = state.after.get(node);
      if ((now && visible(now)) || silent(text.parent) || !visible(text)) continue;
      if (node.isConnected ? !shown(text.parent) || !inPage(text.parent) : true) {
        const keeper = node.isConnected ? text.parent.closest(CONTROL) : null;
        if (told(text.text.toLowerCase()) || (keeper && seen(keeper)) || !node.isConnected) continue;
        add(text.parent, text.text);
      }
    }
    for (const control of state.controls) {
      if (!control.isConnected || seen(control)) continue;
      if (same_.has(same(control)) || (nameOf(control) && told(nameOf(control)))) continue;
      add(control, nameOf(control) || control.localName);
    }
    return [...found].filter(([gone]) => ![...found.keys()].some((other) => other !== gone && other.contains(gone)) && !revealable(gone))
      .map(([gone, facts]) => ({ ...altogether.describe(gone), kind: "gone", ...facts }));
  };

  // How far the page as a whole is turned by style sheets: 0, 90, 180 or 270 degrees, with what turns it.
  const turned = () => {
    let found = { angle: 0, element: null };
    for (const one of document.querySelectorAll("html, body, body > *, main")) {
      const style = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      if (box.width * box.height < innerWidth * innerHeight * 0.5 || !shown(one)) continue;
      const { a, b } = new DOMMatrix(style.transform === "none" ? "" : style.transform);
      const own = style.rotate === "none" ? 0 : parseFloat(style.rotate) || 0;
      const angle = (Math.round((Math.atan2(b, a) * 180) / Math.PI + own) + 360) % 360;
      if (angle % 180 === 90) found = { angle, element: altogether.describe(one) };
    }
    return found;
  };

  Object.assign(altogetherLayout, { rememberControls, vanished, turned });
}
