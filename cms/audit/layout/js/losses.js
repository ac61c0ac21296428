// What a change of conditions did to a page's text: cut off, written over, gone. Runs after text.js.
() => {
  const { state, styleOf, ancestors, size, read, brief, up } = altogetherLayout;
  const LETTER_EM = 0.6; // about the width of a letter
  const HALF = 0.5;
  const MOST = 0.85;
  const EDGE = 0.15;
  const TOUCH = 0.1;

  // How much of a line is gone: 1 where letters cannot be made out any more, 0.5 where some of each is missing.
  const cutLine = (line, em) => {
    if (unseen(line)) return 0;
    const kept = line.upright ? line.across : line.down;
    if (kept < HALF || line.missing > LETTER_EM * em) return 1;
    return kept < MOST ? 0.5 : 0;
  };
  const unseen = (line) => line.across === 0 || line.down === 0;
  const whole = (text) => text.lines.every((line) => line.down > 0.9 && line.across > 0.98);

  // The box that does the cutting: the innermost whose edge lies within the line.
  const cutter = (line) => line.clips.boxes.map(([box]) => box).find((box) => {
    const edge = box.getBoundingClientRect();
    const { left, right, top, bottom } = line.band;
    return left < edge.left - 0.5 || right > edge.right + 0.5 || top < edge.top - 0.5 || bottom > edge.bottom + 0.5;
  }) ?? null;

  const shortened = (text) => [...ancestors(text.parent)].slice(0, 4).some((one) => {
    const style = styleOf(one);
    return style.textOverflow === "ellipsis" || (style.webkitLineClamp ?? "none") !== "none";
  });

  const CONTROLS = "button, [role=button], [role=tab], summary, [aria-expanded], [aria-roledescription], [data-carousel]";
  // Something beside what is cut may bring the rest into view: the buttons of a carousel, "read more".
  const mended = (box) => {
    for (const one of [box, up(box), up(up(box) ?? box)]) {
      if (!one || one === document.body || one === document.documentElement) return false;
      if ([...one.querySelectorAll(CONTROLS)].some(altogetherLayout.shown) || one.matches(CONTROLS)) return true;
    }
    return false;
  };

  const about = (element, facts) => ({ ...altogether.describe(element), ...facts });

  const cuts = (before, after) => {
    const found = new Map();
    for (const [node, text] of after) {
      const earlier = before.get(node);
      if (!earlier || !whole(earlier)) continue;
      const hit = text.lines.find((line) => cutLine(line, text.em) === 1) ?? text.lines.find((line) => unseen(line) || cutLine(line, text.em));
      if (!hit) continue;
      const box = cutter(hit);
      if (!box && text.lines.every(unseen) && !hit.clips.fixed) continue; // moved away as a whole: vanished.js
      const place = box ?? text.parent;
      const sure = cutLine(hit, text.em) !== 0.5 && !shortened(text) && !(box && mended(box)) && !text.lines.every(unseen);
      const known = found.get(place);
      if (!known) found.set(place, { parent: text.parent, text: brief(text.text), sure, number: 1 });
      else { known.number += 1; known.sure ||= sure; }
    }
    return [...found.values()].map(({ parent, ...facts }) => about(parent, { kind: "cut", ...facts }));
  };

  const layer = (element) => {
    for (const one of ancestors(element)) if (/fixed|sticky/.test(styleOf(one).position)) return one;
    return null;
  };

  const intersect = (one, other) => ({
    left: Math.max(one.left, other.left), right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top), bottom: Math.min(one.bottom, other.bottom),
  });
  // Lines set close, one under the other, touch with their ascenders and descenders only.
  const body = ({ left, right, top, height }) => ({ left, right, top: top + EDGE * height, bottom: top + (1 - EDGE) * height });

  // Within one box that scrolls the letters move together; otherwise only what can be seen now can lie on each other.
  const meet = (one, other, em) => {
    const together = one.holder === other.holder;
    const [first, second] = [one, other].map((line) => (together ? body(line.box) : intersect(body(line.box), line.now)));
    const [width, height] = size(intersect(first, second));
    return width > LETTER_EM * em && height > TOUCH * Math.min(one.box.height, other.box.height);
  };

  // Pairs of texts whose letters lie on each other.
  const overlaps = (texts) => {
    const lines = [...texts.values()].flatMap((text) => text.lines.filter((line) => !line.upright && !unseen(line))
      .map((line) => ({ ...line, text }))).sort((a, b) => a.box.top - b.box.top);
    const pairs = [];
    let open = [];
    for (const line of lines) {
      open = open.filter((other) => other.box.bottom > line.box.top);
      for (const other of open) {
        if (other.text !== line.text && meet(line, other, Math.min(line.text.em, other.text.em))) pairs.push([other.text, line.text]);
      }
      open.push(line);
    }
    return pairs.filter(([one, other]) => layer(one.parent) === layer(other.parent));
  };

  const written = (before, after) => {
    const known = new Set(overlaps(before).map(([one, other]) => `${state.numbers.get(one.node)} ${state.numbers.get(other.node)}`));
    const has = (a, b) => known.has(`${state.numbers.get(a)} ${state.numbers.get(b)}`);
    const found = new Map();
    for (const [one, other] of overlaps(after)) {
      if (!before.has(one.node) || !before.has(other.node) || has(one.node, other.node) || has(other.node, one.node)) continue;
      if (!found.has(one.parent)) found.set(one.parent, about(one.parent, { kind: "overlap", text: brief(one.text), other: brief(other.text), sure: true, number: 1 }));
    }
    return [...found.values()];
  };

  // Remember how the page is now; later questions compare with it.
  const remember = () => {
    state.before = read();
    state.numbers = new Map([...state.before.keys()].map((node, number) => [node, number]));
    state.overlapping = null;
    altogetherLayout.rememberControls?.();
    return state.before.size;
  };

  const losses = () => {
    state.after = read();
    return [...cuts(state.before, state.after), ...written(state.before, state.after)];
  };

  Object.assign(altogetherLayout, { remember, losses });
}
