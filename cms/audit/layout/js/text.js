// Where a page's text is, and how much of it can be reached by looking and scrolling. Runs in the audit's isolated
// world, as one function that leaves `altogetherLayout` behind.
() => {
  if (globalThis.altogetherLayout) return;
  const LETTER = /[\p{L}\p{N}]/u;
  const SILENT = "script, style, noscript, template, title, option, textarea, select, canvas, video, audio, object, [inert]";
  const BAND = [0.25, 0.75]; // of a line's height: where the bodies of letters are, without ascenders and descenders
  const styles = new Map();
  const styleOf = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };
  const up = (element) => altogether.parentAcrossRoots(element);
  const shown = (element) => altogether.shown(element);

  function* ancestors(element) { for (let one = element; one; one = up(one)) yield one; }

  function* roots(root = document) {
    yield root;
    for (const element of root.querySelectorAll("*")) if (element.shadowRoot) yield* roots(element.shadowRoot);
  }

  function* textNodes() {
    for (const root of roots()) {
      const walker = document.createTreeWalker(root.body ?? root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement ?? node.parentNode?.host;
        if (LETTER.test(node.data) && parent && !parent.closest(SILENT) && !(parent instanceof SVGElement)) yield [node, parent];
      }
    }
  }

  const holds = (style, fixed) =>
    (!fixed && style.position !== "static") || style.transform !== "none" || style.filter !== "none"
    || style.perspective !== "none" || /paint|layout|strict|content/.test(style.contain) || /transform|filter/.test(style.willChange)
    || (style.containerType ?? "normal") !== "normal" || style.backdropFilter !== "none";

  const viewportOverflow = () => {
    const root = styleOf(document.documentElement);
    const from = root.overflowX !== "visible" || root.overflowY !== "visible" || !document.body ? root : styleOf(document.body);
    return { source: from === root ? document.documentElement : document.body, x: from.overflowX, y: from.overflowY };
  };

  // The boxes that can cut an element off, from the inside out: [element, how across, how down].
  const clippers = (element) => {
    const found = [];
    const viewport = viewportOverflow();
    let position = "static";
    for (const one of ancestors(element)) {
      const style = styleOf(one);
      if (position === "static" || holds(style, position === "fixed")) {
        if (position !== "static") position = "static";
        const cuts = style.overflowX !== "visible" || style.overflowY !== "visible";
        if (cuts && one !== viewport.source && one !== document.documentElement && !/^inline$|contents/.test(style.display)) {
          found.push([one, style.overflowX, style.overflowY]);
        }
        if (style.position === "absolute" || style.position === "fixed") position = style.position;
      }
    }
    return { boxes: found, viewport, fixed: position === "fixed" };
  };

  const paddingBox = (element) => {
    const box = element.getBoundingClientRect();
    const scale = element.offsetWidth ? box.width / element.offsetWidth : 1;
    const left = box.left + element.clientLeft * scale, top = box.top + element.clientTop * scale;
    return { left, top, right: left + element.clientWidth * scale, bottom: top + element.clientHeight * scale };
  };

  const HARD = /hidden|clip/;
  const cut = (rect, box, across, down) => {
    const result = { ...rect };
    if (HARD.test(across)) { result.left = Math.max(rect.left, box.left); result.right = Math.min(rect.right, box.right); }
    if (HARD.test(down)) { result.top = Math.max(rect.top, box.top); result.bottom = Math.min(rect.bottom, box.bottom); }
    // What a reader can scroll into view takes some place within the box that scrolls.
    if (/auto|scroll/.test(across)) Object.assign(result, within(result.left, result.right, box.left, box.right, "left", "right"));
    if (/auto|scroll/.test(down)) Object.assign(result, within(result.top, result.bottom, box.top, box.bottom, "top", "bottom"));
    return result;
  };
  const within = (low, high, least, most, first, last) => {
    if (high - low >= most - least) return { [first]: least, [last]: Math.max(most, least + (high - low)) };
    const moved = low < least ? least - low : high > most ? most - high : 0;
    return { [first]: low + moved, [last]: high + moved };
  };

  // What can be seen of a box, by whatever scrolling readers can do; in the window's coordinates, possibly empty.
  const seenPart = (rect, clips) => {
    let part = { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
    for (const [box, across, down] of clips.boxes) part = cut(part, paddingBox(box), across, down);
    const { clientWidth, clientHeight } = document.documentElement;
    const window = { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
    if (clips.fixed) return cut(part, window, "hidden", "hidden");
    const { x, y } = clips.viewport;
    const rightToLeft = styleOf(document.documentElement).direction === "rtl";
    const sideways = /vertical-rl|sideways-rl/.test(styleOf(document.body ?? document.documentElement).writingMode);
    const page = { left: -scrollX, top: -scrollY, right: clientWidth - scrollX, bottom: clientHeight - scrollY };
    part = cut(part, page, HARD.test(x) ? "hidden" : "visible", HARD.test(y) ? "hidden" : "visible");
    if (rightToLeft || sideways) part.right = Math.min(part.right, page.right); else part.left = Math.max(part.left, page.left);
    part.top = Math.max(part.top, page.top);
    return part;
  };

  // What can be seen of it as everything is scrolled now.
  const currentPart = (rect, clips) => clips.boxes.reduce(
    (part, [box, across, down]) => cut(part, paddingBox(box), across === "visible" ? across : "hidden", down === "visible" ? down : "hidden"),
    { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom });

  const size = ({ left, top, right, bottom }) => [Math.max(0, right - left), Math.max(0, bottom - top)];

  const band = (rect, upright) => {
    const [low, high] = BAND;
    return upright
      ? { left: rect.left + rect.width * low, right: rect.left + rect.width * high, top: rect.top, bottom: rect.bottom }
      : { left: rect.left, right: rect.right, top: rect.top + rect.height * low, bottom: rect.top + rect.height * high };
  };

  // Clip paths and masks may cut off anything; what lies under them is not judged.
  const shaped = (element) => [...ancestors(element)].some((one) => {
    const style = styleOf(one);
    return style.clipPath !== "none" || style.clip !== "auto" || style.maskImage !== "none";
  });

  const linesOf = (node, parent) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const clips = clippers(parent);
    const upright = /vertical|sideways/.test(styleOf(parent).writingMode);
    return [...range.getClientRects()].filter((one) => one.width > 0.5 && one.height > 0.5).map((rect) => {
      const whole = band(rect, upright);
      const part = seenPart(whole, clips);
      const holder = clips.boxes.find(([, across, down]) => /auto|scroll/.test(across + down))?.[0] ?? null;
      const [width, height] = size(part), [fullWidth, fullHeight] = size(whole);
      return {
        box: rect, band: whole, part, upright,
        across: fullWidth ? width / fullWidth : 0, down: fullHeight ? height / fullHeight : 0,
        missing: upright ? fullHeight - height : fullWidth - width, clips, holder, now: currentPart(rect, clips),
      };
    });
  };

  // Everything that is written on the page now and shown: by text node.
  const read = () => {
    styles.clear();
    const found = new Map();
    for (const [node, parent] of textNodes()) {
      if (!shown(parent) || shaped(parent)) continue;
      const lines = linesOf(node, parent);
      if (lines.length) found.set(node, { node, parent, lines, em: parseFloat(styleOf(parent).fontSize) || 16, text: words(node.data) });
    }
    return found;
  };
  const words = (text) => text.replace(/\s+/g, " ").trim();
  const brief = (text) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

  globalThis.altogetherLayout = { state: {}, styleOf, styles, up, shown, ancestors, roots, textNodes, clippers, seenPart, size, read, words, brief, LETTER };
}
