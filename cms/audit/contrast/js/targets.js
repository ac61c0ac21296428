// Finds the text of a page and what has to be known of it; scrolls it into view. Runs in the audit's isolated world,
// as one function that leaves `altogetherContrast` behind.
() => {
  const LETTER = /[\p{L}\p{N}]/u;
  const SILENT = new Set(["script", "style", "noscript", "template", "title", "option", "textarea", "select", "canvas", "video", "audio", "object"]);
  const TYPED = new Set(["text", "search", "tel", "url", "email", "number", "date", "time", "month", "week", "datetime-local", "submit", "button", "reset"]);
  const MAX_LETTERS = 400;
  const MAX_TEXT = 120;
  const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const words = new Intl.Segmenter(undefined, { granularity: "word" });
  const state = { targets: [], scrolled: new Map() };
  const up = (element) => altogether.parentAcrossRoots(element) ?? element.ownerDocument.defaultView?.frameElement ?? null;

  function* ancestors(element) { for (let one = element; one; one = up(one)) yield one; }

  // The document, its open shadow roots and its frames of the same site.
  function* roots(root = document) {
    yield root;
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) yield* roots(element.shadowRoot);
      if (element.localName === "iframe") {
        let inner = null;
        try { inner = element.contentDocument; } catch { inner = null; } // another site's: not ours to read
        if (inner?.body) yield* roots(inner);
      }
    }
  }

  const styleOf = (element, pseudo) => element.ownerDocument.defaultView.getComputedStyle(element, pseudo);
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

  // Levels of red, green, blue (0 to 255) and opacity (0 to 1) of a computed colour, in whichever notation.
  const parse = (colour) => {
    const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour);
    if (plain) return [+plain[1], +plain[2], +plain[3], plain[4] === undefined ? 1 : +plain[4]];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = "rgba(0, 0, 0, 0)";
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };

  const disabled = (element) => element.matches(":disabled, [aria-disabled='true']");
  const forced = matchMedia("(forced-colors: active)").matches;

  // Ids of labels of disabled controls that name their labels.
  const labelsOfDisabled = (root) => new Set([...root.querySelectorAll("[aria-labelledby]")].filter(disabled)
    .flatMap((control) => control.getAttribute("aria-labelledby").split(/\s+/)));
  const labels = new Map();
  const isLabelOfDisabled = (element) => {
    if (element.localName === "label" && element.control) {
      return disabled(element.control) || Boolean(element.control.closest("[aria-disabled='true']"));
    }
    if (!element.id) return false;
    const root = element.getRootNode();
    if (!labels.has(root)) labels.set(root, labelsOfDisabled(root));
    return labels.get(root).has(element.id);
  };

  // Why WCAG asks nothing of text in this element, or null. The author's flags are the only honest way to know a logo.
  const exemption = (element) => {
    if (disabled(element) || isLabelOfDisabled(element)) return "disabled";
    if (element.hasAttribute("inert")) return "inert";
    if (element.hasAttribute("data-a11y-logo")) return "logo";
    return element.getAttribute("aria-hidden") === "true" && element.hasAttribute("data-a11y-decorative") ? "decorative" : null;
  };

  const scaleBy = ({ a, b, c, d }) => Math.sqrt(Math.abs(a * d - b * c));
  const scaleOf = ({ transform, scale }) => {
    const [across, down] = scale === "none" ? [1, 1] : [...scale.split(" "), ...scale.split(" ")].map(parseFloat);
    return Math.sqrt(Math.abs(across * down)) * (transform === "none" ? 1 : scaleBy(new DOMMatrix(transform)));
  };

  // What may change a colour or a size between the style sheet and the screen, from here to the root.
  const NOTHING = { exempt: null, opaque: true, linear: true, clipped: false, veiled: false, scale: 1, backgrounds: [] };
  const known = new WeakMap();
  const conditions = (element) => {
    if (!element) return NOTHING;
    if (known.has(element)) return known.get(element);
    const above = conditions(up(element));
    const style = styleOf(element);
    const linear = style.filter === "none" && style.mixBlendMode === "normal" && style.maskImage === "none";
    const background = parse(style.backgroundColor);
    const found = {
      exempt: exemption(element) ?? above.exempt,
      opaque: above.opaque && linear && +style.opacity === 1,
      linear: above.linear && linear,
      clipped: above.clipped || style.backgroundClip.includes("text"),
      veiled: above.veiled || style.backdropFilter !== "none",
      scale: above.scale * scaleOf(style),
      backgrounds: background[3] === 1 ? [background.slice(0, 3), ...above.backgrounds] : above.backgrounds,
    };
    known.set(element, found);
    return found;
  };

  const sizeOf = (element, style, scale) => {
    const drawn = style.fontSize && element.namespaceURI.endsWith("svg") ? element.getScreenCTM?.() : null;
    return parseFloat(style.fontSize) * (drawn ? scaleBy(drawn) : scale * (element.currentCSSZoom ?? 1));
  };

  const strokeOf = (style, svg) => {
    if (svg) return style.stroke === "none" ? 0 : parseFloat(style.strokeWidth) || 0;
    return parseFloat(style.webkitTextStrokeWidth) || 0;
  };

  const inkOf = (style, svg) => {
    if (!svg) return parse(style.webkitTextFillColor);
    if (style.fill === "none") return [0, 0, 0, 0];
    const colour = style.fill.startsWith("url") ? [0, 0, 0, 1] : parse(style.fill);
    return [...colour.slice(0, 3), colour[3] * +style.fillOpacity];
  };

  const facts = (element, kind, text, pseudo) => {
    const style = styleOf(element, pseudo);
    const svg = element.namespaceURI.endsWith("svg");
    const about = conditions(element);
    const size = sizeOf(element, style, about.scale);
    return {
      ...about, ...altogether.describe(element), kind, size,
      exempt: forced && styleOf(element).forcedColorAdjust === "auto" ? "system" : about.exempt,
      text: text.replace(/\s+/g, " ").trim().slice(0, MAX_TEXT),
      weight: parseInt(style.fontWeight, 10) || 400,
      ink: inkOf(style, svg), plainInk: !svg || !style.fill.startsWith("url"), drawing: svg,
      stroke: strokeOf(style, svg) * (size / parseFloat(style.fontSize) || 1),
      shadow: style.textShadow === "none" ? "" : style.textShadow,
    };
  };

  const visible = (style) => style.visibility === "visible" && style.display !== "none";

  // Letters as ranges; in long texts, words.
  const unitsOf = (node) => {
    const text = node.data;
    const segmenter = text.length > MAX_LETTERS ? words : graphemes;
    const units = [];
    for (const { segment, index } of segmenter.segment(text)) {
      if (!LETTER.test(segment)) continue;
      const range = node.ownerDocument.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + segment.length);
      units.push({ box: () => range.getBoundingClientRect(), done: false });
    }
    return units;
  };

  const add = (element, kind, text, units, pseudo = null) => {
    if (units.length) state.targets.push({ element, units, pseudo, facts: facts(element, kind, text, pseudo) });
  };

  const addTexts = (root) => {
    const found = new Map();
    const walker = (root.ownerDocument ?? root).createTreeWalker(root.body ?? root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement ?? node.parentNode?.host;
      if (!parent || !LETTER.test(node.data) || SILENT.has(parent.localName)) continue;
      if (!visible(styleOf(parent))) continue;
      if (!found.has(parent)) found.set(parent, []);
      found.get(parent).push(node);
    }
    for (const [parent, nodes] of found) {
      const range = parent.ownerDocument.createRange();
      const laid = nodes.filter((node) => { range.selectNodeContents(node); return range.getClientRects().length > 0; });
      add(parent, "text", laid.map((node) => node.data).join(" "), laid.flatMap(unitsOf));
    }
  };

  const shownValue = (control) => {
    if (control.localName === "select") return { text: control.multiple || control.size > 1 ? "" : control.selectedOptions[0]?.label ?? "", kind: "value" };
    if (control.localName === "input" && !TYPED.has(control.type)) return { text: "", kind: "value" };
    if (control.value) return { text: control.value, kind: "value" };
    return { text: control.placeholder ?? "", kind: "placeholder" };
  };

  const contentBox = (control) => {
    const box = control.getBoundingClientRect();
    const style = styleOf(control);
    const edge = (side) => parseFloat(style[`border${side}Width`]) || 0;
    return new DOMRect(box.x + edge("Left"), box.y + edge("Top"), box.width - edge("Left") - edge("Right"), box.height - edge("Top") - edge("Bottom"));
  };

  const addControls = (root) => {
    for (const control of root.querySelectorAll("input, textarea, select")) {
      const { text, kind } = shownValue(control);
      if (!LETTER.test(text) || !visible(styleOf(control)) || !control.getClientRects().length) continue;
      add(control, kind, text, [{ box: () => contentBox(control), done: false, tiles: true }], kind === "placeholder" ? "::placeholder" : null);
    }
  };

  // A pseudo-element has no box to ask for: in the flow it lies in its element's box, positioned in its container's.
  const pseudoBox = (element, style) => () => {
    const own = element.getBoundingClientRect();
    if (style.position !== "absolute" && style.position !== "fixed") return own;
    let holder = element;
    while (holder && styleOf(holder).position === "static") holder = up(holder);
    const base = (holder ?? element.ownerDocument.documentElement).getBoundingClientRect();
    const number = (name) => parseFloat(style[name]) || 0;
    const border = holder ? styleOf(holder) : null;
    return new DOMRect(
      base.x + (parseFloat(border?.borderLeftWidth) || 0) + number("left") + number("marginLeft"),
      base.y + (parseFloat(border?.borderTopWidth) || 0) + number("top") + number("marginTop"),
      number("width") + number("paddingLeft") + number("paddingRight"), number("height") + number("paddingTop") + number("paddingBottom"));
  };

  const addPseudos = (root) => {
    for (const element of root.querySelectorAll("*")) {
      for (const pseudo of ["::before", "::after"]) {
        const style = styleOf(element, pseudo);
        if (style.content === "none" || style.content === "normal" || !visible(style)) continue;
        const text = (style.content.match(/"(?:[^"\\]|\\.)*"/g) ?? []).map((part) => part.slice(1, -1)).join("") || (/counter/.test(style.content) ? "1" : "");
        if (!LETTER.test(text) || !element.getClientRects().length) continue;
        add(element, "pseudo", text, [{ box: pseudoBox(element, style), done: false, tiles: true }], pseudo);
      }
    }
  };

  // Everything that reads as text, as plain data.
  const collect = () => {
    state.targets = [];
    for (const root of roots()) { addTexts(root); addControls(root); addPseudos(root); }
    return state.targets.map((target) => target.facts);
  };

  // Keep only these targets, by their place in what `collect` answered.
  const keep = (places) => { const chosen = new Set(places); state.targets.forEach((target, place) => { target.kept = chosen.has(place); target.units.forEach((unit) => { unit.done = false; }); }); };

  const offset = (element) => {
    let x = 0, y = 0;
    for (let frame = element.ownerDocument.defaultView?.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement) {
      const box = frame.getBoundingClientRect();
      x += box.x + frame.clientLeft;
      y += box.y + frame.clientTop;
    }
    return { x, y };
  };

  const scrollers = (element) => [...ancestors(up(element))].filter((one) => {
    if (one === one.ownerDocument.documentElement || one === one.ownerDocument.body) return false;
    if (one.localName === "iframe") return true;
    const { overflowX, overflowY } = styleOf(one);
    return /auto|scroll|hidden/.test(overflowX + overflowY) && (one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth);
  });

  const inside = (box, x, y, width, height) => box.left >= x - 1 && box.top >= y - 1 && box.right <= x + width + 1 && box.bottom <= y + height + 1;

  const placed = (element, box) => { const shift = offset(element); return new DOMRect(box.x + shift.x, box.y + shift.y, box.width, box.height); };

  const inView = (element, box, clips) => inside(box, 0, 0, innerWidth, innerHeight) && clips.every((clip) => {
    const window = placed(clip, clip.getBoundingClientRect());
    return box.left + box.width / 2 >= window.left && box.right - box.width / 2 <= window.right && box.top + box.height / 2 >= window.top && box.bottom - box.height / 2 <= window.bottom;
  });

  const remember = (element) => {
    for (const one of [...ancestors(element), document.scrollingElement]) if (one && !state.scrolled.has(one)) state.scrolled.set(one, [one.scrollLeft, one.scrollTop]);
  };

  const reach = (target, unit) => {
    const clips = scrollers(target.element);
    const seen = () => inView(target.element, placed(target.element, unit.box()), clips);
    if (seen()) return true;
    remember(target.element);
    const box = placed(target.element, unit.box());
    scrollTo({ left: Math.max(0, scrollX + box.right - innerWidth), top: Math.max(0, scrollY + box.top - innerHeight * 0.12), behavior: "instant" });
    if (seen()) return true;
    target.element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    return seen();
  };

  const frame = () => new Promise((resolve) => { const late = setTimeout(resolve, 250); requestAnimationFrame(() => { clearTimeout(late); resolve(); }); });

  const pending = () => {
    for (const target of state.targets) {
      if (!target.kept) continue;
      const unit = target.units.find((one) => !one.done);
      if (unit) return { target, unit };
    }
    return null;
  };

  // Scroll to the next text that was not looked at; answer which letters can be seen from there, and where.
  const stop = async () => {
    for (let next = pending(); next; next = pending()) {
      const reached = reach(next.target, next.unit);
      await frame(); await frame();
      const seen = gather();
      next.unit.done = true;
      if (seen.length) return { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight, ratio: devicePixelRatio, seen };
      if (!reached) next.target.units.forEach((unit) => { unit.done = true; });
    }
    return null;
  };

  const gather = () => {
    const seen = [];
    state.targets.forEach((target, place) => {
      if (!target.kept || target.units.every((unit) => unit.done)) return;
      const around = placed(target.element, target.element.getBoundingClientRect());
      if (target.facts.kind === "text" && target.units.length > 3 && (around.bottom < -2000 || around.top > innerHeight + 2000)) return;
      const clips = scrollers(target.element);
      const boxes = [];
      target.units.forEach((unit, number) => {
        if (unit.done) return;
        const box = placed(target.element, unit.box());
        if (!box.width || !box.height) { unit.done = true; return; }
        if (!inView(target.element, box, clips) && !(unit.tiles && box.top >= 0 && box.top < innerHeight / 2)) return;
        unit.done = true;
        boxes.push([number, box.x, box.y, box.width, box.height]);
      });
      if (boxes.length) seen.push({ place, tiles: Boolean(target.units[0].tiles), boxes });
    });
    return seen;
  };

  // Text that was not looked at in whole: there was too much of it.
  const unseen = () => state.targets.flatMap((target, place) => (target.kept && target.units.some((unit) => !unit.done) ? [place] : []));

  const restore = () => {
    for (const [element, [left, top]] of state.scrolled) element.scrollTo({ left, top, behavior: "instant" });
    state.scrolled.clear();
  };

  globalThis.altogetherContrast = { roots, styleOf, state, collect, keep, stop, unseen, restore };
}
