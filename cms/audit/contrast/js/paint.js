// Paints the page's letters clear, white or black without moving anything, and puts everything back.
// Runs after targets.js, in the same world. Nothing but paint may change: not `color`, which borders follow.
() => {
  const { roots, styleOf, state } = altogetherContrast;
  // Important declarations of a layer win over those outside one; the ids that no element has win among equals.
  const STRONG = ":not(#altogether#contrast#probe)";
  // First lines, first letters and markers inherit the fill; naming them here would make the browser lay them out anew.
  const PARTS = ["", "::before", "::after", "::placeholder", "::file-selector-button"];
  const STILL = ["transition: none", "caret-color: transparent", "scroll-behavior: auto", "animation-play-state: paused"]
    .map((declaration) => `${declaration} !important;`).join(" ");
  const QUIET = "text-decoration-color: transparent !important; text-emphasis-color: transparent !important;";
  const MODES = {
    plain: null,
    clear: { fill: "transparent", stroke: "transparent" },
    white: { fill: "#fff", stroke: "#fff" },
    black: { fill: "#000", stroke: "#000" },
    bare: { fill: "transparent", stroke: "transparent", bare: true },
    "fill-clear": { fill: "transparent" },
    "fill-white": { fill: "#fff" },
    "fill-black": { fill: "#000" },
    "stroke-white": { fill: "transparent", stroke: "#fff" },
    "stroke-black": { fill: "transparent", stroke: "#000" },
    "pseudo-white": { fill: "#fff", stroke: "#fff", parts: ["::before", "::after"] },
    "pseudo-black": { fill: "#000", stroke: "#000", parts: ["::before", "::after"] },
  };
  const sheets = new Map();
  const overridden = [];

  // A way down the tree that names this element only, so that nothing has to be written on it.
  const path = (element) => {
    const steps = [];
    for (let one = element; one; one = one.parentElement) {
      const siblings = one.parentNode?.children;
      const name = CSS.escape(one.localName);
      steps.unshift(siblings ? `${name}:nth-child(${[...siblings].indexOf(one) + 1})` : name);
    }
    const way = steps.join(" > ");
    return element.getRootNode().nodeType === Node.DOCUMENT_NODE ? way.replace(/^html:nth-child\(\d+\)/, "html") : way;
  };

  const listOf = (text) => {
    const parts = [""];
    let depth = 0;
    for (const letter of text) {
      depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
      if (letter === "," && depth === 0) parts.push(""); else parts[parts.length - 1] += letter;
    }
    return parts.map((part) => part.trim());
  };

  // Backgrounds that show through the letters are letters: without them the surroundings are seen.
  const isClipped = (element) => styleOf(element).backgroundClip.includes("text");
  const unclipped = (root) => [...root.querySelectorAll("*")].filter(isClipped).map((one) => {
    const style = styleOf(one);
    const clips = listOf(style.backgroundClip);
    const images = listOf(style.backgroundImage)
      .map((image, place) => (clips[place % clips.length] === "text" ? "none" : image));
    const colour = clips.at(-1) === "text" ? "background-color: transparent !important;" : "";
    return `${path(one)}${STRONG} { background-image: ${images.join(", ")} !important; ${colour} }`;
  }).join("\n");

  const strokedSvg = (root) => [...root.querySelectorAll("text, text *")]
    .filter((one) => styleOf(one).stroke !== "none").map(path);

  const rulesFor = (root, facts) => {
    const still = PARTS.map((part) => `*${STRONG}${part} { ${STILL} }`).join("\n");
    if (!facts) return still;
    const stroke = facts.stroke ? `-webkit-text-stroke-color: ${facts.stroke} !important;` : "";
    const shadow = facts.bare ? "text-shadow: none !important;" : "";
    const paint = `-webkit-text-fill-color: ${facts.fill} !important; ${stroke} ${QUIET} ${shadow}`;
    if (facts.parts) return [still, ...facts.parts.map((part) => `*${STRONG}${part} { ${paint} }`)].join("\n");
    const svg = `:is(text, tspan, textPath, text *)${STRONG} { fill: ${facts.fill} !important; }`;
    const outlines = (facts.stroke ? sheets.get(root).outlines : [])
      .map((way) => `${way}${STRONG} { stroke: ${facts.stroke} !important; }`).join("\n");
    const clips = facts.fill === "transparent" ? sheets.get(root).clips : "";
    return [still, ...PARTS.map((part) => `*${STRONG}${part} { ${paint} }`), svg, outlines, clips].join("\n");
  };

  const attach = () => {
    for (const root of roots()) {
      const view = (root.ownerDocument ?? root).defaultView ?? globalThis;
      const sheet = new view.CSSStyleSheet();
      sheets.set(root, { sheet, clips: unclipped(root), outlines: strokedSvg(root) });
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
  };

  const SHOWN = { transparent: "rgba(0, 0, 0, 0)", "#fff": "rgb(255, 255, 255)", "#000": "rgb(0, 0, 0)" };
  const fillOf = ({ element, facts, pseudo }) => {
    const style = styleOf(element, pseudo);
    return facts.drawing ? style.fill : style.webkitTextFillColor;
  };
  const obeys = (target, fill) => fillOf(target) === SHOWN[fill];

  // A page's own layers and inline styles may be more important than any sheet; then only inline styles outdo them.
  const insist = (fill) => {
    for (const target of state.targets) {
      if (!target.kept || target.tame || target.pseudo) continue;
      if (obeys(target, fill)) { // in two colours, since one may be its own
        target.obeyed = (target.obeyed ?? new Set()).add(fill);
        target.tame = target.obeyed.size > 1;
        continue;
      }
      const { element, facts } = target;
      overridden.push([element, element.getAttribute("style")]);
      element.style.setProperty(facts.drawing ? "fill" : "-webkit-text-fill-color", fill, "important");
    }
  };

  const calm = () => {
    for (const [element, text] of overridden.splice(0).reverse()) {
      if (text === null) element.removeAttribute("style"); else element.setAttribute("style", text);
    }
  };

  // Text whose colour would not change even so: nothing measured of it is true.
  const refused = () => state.targets.flatMap((target, place) => (target.refused ? [place] : []));

  const paint = (mode) => {
    if (!sheets.size) attach();
    calm();
    for (const [root, { sheet }] of sheets) sheet.replaceSync(`@layer { ${rulesFor(root, MODES[mode])} }`);
    if (!MODES[mode] || MODES[mode].parts) return;
    insist(MODES[mode].fill);
    for (const target of state.targets) {
      if (target.kept && !target.tame && !obeys(target, MODES[mode].fill)) target.refused = true;
    }
  };

  const clean = () => {
    calm();
    for (const [root, { sheet }] of sheets) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((one) => one !== sheet);
    }
    sheets.clear();
  };

  Object.assign(altogetherContrast, { paint, clean, refused });
}
