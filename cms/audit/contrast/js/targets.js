// Finds the text of a page and what has to be known of it. Runs in the audit's isolated world, as one function that
// leaves `altogetherContrast` behind.
() => {
  const LETTER = /[\p{L}\p{N}]/u;
  const SILENT = new Set("script style noscript template title option textarea select canvas video audio object".split(" "));
  const TYPED = new Set("text search tel url email number date time month week datetime-local submit button reset".split(" "));
  const MAX_LETTERS = 400;
  const MAX_TEXT = 120;
  const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const words = new Intl.Segmenter(undefined, { granularity: "word" });
  const state = { targets: [], scrolled: new Map() };
  const frameOf = (element) => element.ownerDocument.defaultView?.frameElement ?? null;
  const up = (element) => altogether.parentAcrossRoots(element) ?? frameOf(element);

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
    const hidden = element.getAttribute("aria-hidden") === "true";
    return hidden && element.hasAttribute("data-a11y-decorative") ? "decorative" : null;
  };

  const scaleBy = ({ a, b, c, d }) => Math.sqrt(Math.abs(a * d - b * c));
  const scaleOf = ({ transform, scale }) => {
    const [across, down] = scale === "none" ? [1, 1] : [...scale.split(" "), ...scale.split(" ")].map(parseFloat);
    return Math.sqrt(Math.abs(across * down)) * (transform === "none" ? 1 : scaleBy(new DOMMatrix(transform)));
  };

  // Kept for screen readers only: a box of a pixel that cuts off what is in it, or a clip that leaves nothing.
  const tucked = (element, style) => {
    const cut = /hidden|clip/.test(style.overflowX + style.overflowY) && element.offsetWidth !== undefined
      && style.display !== "inline" && style.display !== "contents";
    if (cut && (element.offsetWidth <= 1 || element.offsetHeight <= 1)) return true;
    const placed = style.position === "absolute" || style.position === "fixed";
    return (placed && /^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)$/.test(style.clip)) || /^inset\((50|100)%/.test(style.clipPath);
  };

  // What may change a colour or a size between the style sheet and the screen, from here to the root.
  const NOTHING = {
    exempt: null, tucked: false, opaque: true, linear: true, clipped: false, veiled: false, scale: 1, backgrounds: [],
  };
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
      tucked: above.tucked || tucked(element, style),
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
      if (!visible(styleOf(parent)) || conditions(parent).tucked) continue;
      if (!found.has(parent)) found.set(parent, []);
      found.get(parent).push(node);
    }
    for (const [parent, nodes] of found) {
      const range = parent.ownerDocument.createRange();
      const laid = nodes.filter((node) => {
        range.selectNodeContents(node);
        return range.getClientRects().length > 0;
      });
      add(parent, "text", laid.map((node) => node.data).join(" "), laid.flatMap(unitsOf));
    }
  };

  const shownValue = (control) => {
    if (control.localName === "select") {
      const list = control.multiple || control.size > 1; // its options are text of their own
      return { text: list ? "" : control.selectedOptions[0]?.label ?? "", kind: "value" };
    }
    if (control.localName === "input" && !TYPED.has(control.type)) return { text: "", kind: "value" };
    if (control.value) return { text: control.value, kind: "value" };
    return { text: control.placeholder ?? "", kind: "placeholder" };
  };

  const contentBox = (control) => {
    const box = control.getBoundingClientRect();
    const style = styleOf(control);
    const edge = (side) => parseFloat(style[`border${side}Width`]) || 0;
    const width = box.width - edge("Left") - edge("Right");
    const height = box.height - edge("Top") - edge("Bottom");
    return new DOMRect(box.x + edge("Left"), box.y + edge("Top"), width, height);
  };

  const addControls = (root) => {
    for (const control of root.querySelectorAll("input, textarea, select")) {
      const { text, kind } = shownValue(control);
      if (!LETTER.test(text) || !visible(styleOf(control)) || !control.getClientRects().length) continue;
      const unit = { box: () => contentBox(control), done: false, tiles: true };
      add(control, kind, text, [unit], kind === "placeholder" ? "::placeholder" : null);
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
    const width = number("width") + number("paddingLeft") + number("paddingRight");
    const height = number("height") + number("paddingTop") + number("paddingBottom");
    return new DOMRect(
      base.x + (parseFloat(border?.borderLeftWidth) || 0) + number("left") + number("marginLeft"),
      base.y + (parseFloat(border?.borderTopWidth) || 0) + number("top") + number("marginTop"),
      width, height);
  };

  // The text of computed `content`; a counter's value cannot be asked for.
  const written = (content) => {
    const strings = content.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
    return strings.map((part) => part.slice(1, -1)).join("") || (/counter/.test(content) ? "1" : "");
  };

  const addPseudos = (root) => {
    for (const element of root.querySelectorAll("*")) {
      for (const pseudo of ["::before", "::after"]) {
        const style = styleOf(element, pseudo);
        if (style.content === "none" || style.content === "normal" || !visible(style)) continue;
        const text = written(style.content);
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

  globalThis.altogetherContrast = { roots, styleOf, ancestors, up, state, collect };
}
