// Targets of pointers, and which of them are too small and too close (WCAG 2.5.8). Runs after text.js.
() => {
  const { styleOf, styles, shown, ancestors, roots, brief, LETTER } = altogetherLayout;
  const LEAST = 24;
  const SLACK = 0.05; // rounding of the browser's own arithmetic
  const TARGET = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=option], [role=slider], [role=spinbutton], [role=combobox], [onclick]";
  const NATIVE = { checkbox: 13, radio: 13 };

  const boxOf = (element) => {
    const boxes = [element, ...element.querySelectorAll("*")].filter((one) => shown(one) && !one.closest("svg *:not(svg)"))
      .flatMap((one) => [...one.getClientRects()]).filter((box) => box.width && box.height);
    if (!boxes.length) return null;
    const left = Math.min(...boxes.map((box) => box.left)), right = Math.max(...boxes.map((box) => box.right));
    const top = Math.min(...boxes.map((box) => box.top)), bottom = Math.max(...boxes.map((box) => box.bottom));
    return { left, right, top, bottom };
  };

  const unusable = (element) => element.matches(":disabled, [aria-disabled=true], [inert], [inert] *")
    || styleOf(element).pointerEvents === "none";

  // A label that is clicked does what its control does: both are one target.
  const regions = (element) => {
    const labels = [...element.labels ?? []].filter((one) => one !== element && shown(one));
    return [element, ...labels].map(boxOf).filter(Boolean);
  };

  const visible = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    const clips = altogetherLayout.clippers(element);
    const part = altogetherLayout.seenPart(element.getBoundingClientRect(), clips);
    const clipped = [...ancestors(element)].some((one) => /inset\((50|100)%/.test(styleOf(one).clipPath) || /rect\((0|1)px,? (0|1)px/.test(styleOf(one).clip));
    return part.right - part.left > 2 && part.bottom - part.top > 2 && !clipped;
  };

  // Whether the browser alone decides on its size.
  const untouched = (element) => {
    const style = styleOf(element);
    if (element.localName === "input" && NATIVE[element.type]) {
      return style.appearance !== "none" && style.width === `${NATIVE[element.type]}px` && style.height === `${NATIVE[element.type]}px`
        && style.transform === "none" && (element.currentCSSZoom ?? 1) === 1;
    }
    if (!element.matches("input, select, button, textarea") || style.appearance === "none") return false;
    const native = { button: "1px 6px", select: "0px", textarea: "2px", input: /button|submit|reset/.test(element.type) ? "1px 6px" : "1px 2px" };
    return parseFloat(style.fontSize) === 13.3333 && style.padding === (native[element.localName] ?? "") && style.borderTopWidth !== "0px";
  };

  const BLOCK = /^(block|flow-root|list-item|table-cell|table-caption|grid|flex|inline-block|inline-flex|inline-grid)$/;
  const holderOf = (element) => [...ancestors(element)].slice(1).find((one) => BLOCK.test(styleOf(one).display)) ?? document.body;

  // Within a sentence, its height is that of the line of the words around it.
  const inSentence = (element) => {
    if (!/^inline/.test(styleOf(element).display) && !/^(ruby|contents)/.test(styleOf(element).display)) return false;
    if (/absolute|fixed/.test(styleOf(element).position) || styleOf(element).float !== "none") return false;
    const holder = holderOf(element);
    if (/flex|grid/.test(styleOf(holder).display)) return false;
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!LETTER.test(node.data) || element.contains(node) || parent.closest(TARGET) || holderOf(parent.closest(TARGET) ?? node.parentElement) === null) continue;
      const nearest = BLOCK.test(styleOf(parent).display) ? parent : holderOf(parent);
      if (nearest !== holder || !shown(parent) || parent.closest("label")?.control === element) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const mine = [...element.getClientRects()];
      if ([...range.getClientRects()].some((line) => mine.some((box) => line.top < box.bottom && line.bottom > box.top))) return true;
    }
    return false;
  };

  const large = ({ left, right, top, bottom }) => right - left >= LEAST - SLACK && bottom - top >= LEAST - SLACK;
  const centre = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2];
  const toBox = ([x, y], { left, right, top, bottom }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const layer = (element) => [...ancestors(element)].find((one) => /fixed|sticky/.test(styleOf(one).position)) ?? null;

  // The circle of an undersized target must keep clear of other targets, and of other undersized targets' circles.
  const crowdedBy = (target, all) => all.find((other) => {
    if (other === target || other.element.contains(target.element) || target.element.contains(other.element) || other.layer !== target.layer) return false;
    const apart = other.large ? null : Math.hypot(target.middle[0] - other.middle[0], target.middle[1] - other.middle[1]);
    if (apart !== null && apart < LEAST - SLACK) return true;
    return other.boxes.some((box) => toBox(target.middle, box) < LEAST / 2 - SLACK);
  });

  // Padding that no box tells of (pseudo-elements) still takes the pointer: ask what lies at the corners of 24 by 24.
  const takesPointer = (target) => {
    const place = [scrollX, scrollY];
    target.element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const [x, y] = centre(boxOf(target.element) ?? target.element.getBoundingClientRect());
    const half = LEAST / 2 - 0.5;
    const hit = [[-half, -half], [half, -half], [-half, half], [half, half]].every(([dx, dy]) => {
      let top = document.elementFromPoint(x + dx, y + dy);
      while (top?.shadowRoot) { const inner = top.shadowRoot.elementFromPoint(x + dx, y + dy); if (!inner || inner === top) break; top = inner; }
      return top && (target.element.contains(top) || [...target.element.labels ?? []].some((one) => one.contains(top)));
    });
    scrollTo({ left: place[0], top: place[1], behavior: "instant" });
    return hit;
  };

  const functionOf = ({ element }) => (element.localName === "a" ? element.href : null);

  const targets = () => [...roots()].flatMap((root) => [...root.querySelectorAll(TARGET)])
    .filter((one) => !unusable(one) && visible(one))
    .map((element) => {
      const boxes = regions(element);
      if (!boxes.length) return null;
      const own = boxes[0];
      return { element, boxes, large: boxes.some(large), middle: centre(own), layer: layer(element) };
    }).filter(Boolean);

  const tooSmall = () => {
    styles.clear();
    const all = targets();
    const bad = all.filter((one) => !one.large).map((one) => ({ ...one, by: crowdedBy(one, all), target: one }))
      .filter((one) => one.by && !untouched(one.element) && !inSentence(one.element) && !takesPointer(one.target));
    const failing = new Set(bad.map((one) => one.element));
    const meeting = new Set(all.filter((one) => !failing.has(one.element)).map(functionOf).filter(Boolean));
    return bad.filter((one) => !meeting.has(functionOf(one) ?? "")).map((one) => {
      const { left, right, top, bottom } = one.boxes[0];
      const drawn = Boolean(one.element.closest("svg, map, [role=application], [role=img], [role=figure]"));
      return {
        ...altogether.describe(one.element), kind: "target", sure: !drawn, by: altogether.describe(one.by.element).selector,
        text: brief((one.element.getAttribute("aria-label") ?? one.element.textContent ?? "").replace(/\s+/g, " ").trim() || one.element.localName),
        size: [Math.round((right - left) * 10) / 10, Math.round((bottom - top) * 10) / 10],
      };
    });
  };

  Object.assign(altogetherLayout, { tooSmall });
}
