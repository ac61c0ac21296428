// Scrolls from text to text and says which letters can be seen from there. Runs after targets.js, in the same world.
() => {
  const { styleOf, ancestors, up, roots, state } = altogetherContrast;
  const ABOVE = 0.12; // of the window's height: room for a header that stays in place

  // Keep only these targets, by their place in what `collect` answered, and look at all of each.
  const keep = (places) => {
    const chosen = new Set(places);
    state.targets.forEach((target, place) => {
      target.kept = chosen.has(place);
      for (const unit of target.units) unit.done = false;
    });
    state.covers = [...roots()].flatMap((root) => [...root.querySelectorAll("*")])
      .filter((one) => /fixed|sticky/.test(styleOf(one).position));
  };

  // A box of an element in a frame, as the window sees it.
  const placed = (element, box) => {
    let { x, y } = box;
    const frameOf = (one) => one.ownerDocument.defaultView?.frameElement;
    for (let frame = frameOf(element); frame; frame = frameOf(frame)) {
      const outer = frame.getBoundingClientRect();
      x += outer.x + frame.clientLeft;
      y += outer.y + frame.clientTop;
    }
    return new DOMRect(x, y, box.width, box.height);
  };

  const scrollers = (element) => [...ancestors(up(element))].filter((one) => {
    if (one === one.ownerDocument.documentElement || one === one.ownerDocument.body) return false;
    if (one.localName === "iframe") return true;
    const { overflowX, overflowY } = styleOf(one);
    const larger = one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth;
    return larger && /auto|scroll|hidden/.test(overflowX + overflowY);
  });

  const inWindow = (box) => {
    const fits = (low, high, size) => (high - low > size ? low < size && high > 0 : low >= -1 && high <= size + 1);
    return fits(box.left, box.right, innerWidth) && fits(box.top, box.bottom, innerHeight);
  };

  const middleIn = (box, clip) => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom;
  };

  // Whether something that stays in place while the page scrolls lies over the middle of a box.
  const covered = (element, box) => state.covers.some((cover) => {
    if (!middleIn(box, placed(cover, cover.getBoundingClientRect()))) return false;
    if ([...ancestors(element)].includes(cover)) return false;
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return top !== null && [...ancestors(top)].includes(cover);
  });

  const inView = (element, box, clips) =>
    inWindow(box) && !covered(element, box)
    && clips.every((clip) => middleIn(box, placed(clip, clip.getBoundingClientRect())));

  const remember = (element) => {
    for (const one of [...ancestors(element), document.scrollingElement]) {
      if (one && !state.scrolled.has(one)) state.scrolled.set(one, [one.scrollLeft, one.scrollTop]);
    }
  };

  const reach = (target, unit) => {
    const clips = scrollers(target.element);
    const seen = () => inView(target.element, placed(target.element, unit.box()), clips);
    if (seen()) return true;
    remember(target.element);
    const box = placed(target.element, unit.box());
    const left = Math.max(0, scrollX + box.right - innerWidth);
    scrollTo({ left, top: Math.max(0, scrollY + box.top - innerHeight * ABOVE), behavior: "instant" });
    if (seen()) return true;
    target.element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    return seen();
  };

  const frame = () => new Promise((resolve) => {
    const late = setTimeout(resolve, 250);
    requestAnimationFrame(() => { clearTimeout(late); resolve(); });
  });

  const pending = () => {
    for (const target of state.targets) {
      const unit = target.kept && target.units.find((one) => !one.done);
      if (unit) return { target, unit };
    }
    return null;
  };

  // A control that is taller than the window is looked at where it begins.
  const begins = (unit, box) => unit.tiles && box.top >= 0 && box.top < innerHeight / 2;

  const boxesOf = (target) => {
    const clips = scrollers(target.element);
    const boxes = [];
    target.units.forEach((unit, number) => {
      if (unit.done) return;
      const box = placed(target.element, unit.box());
      const empty = !box.width || !box.height;
      if (!empty && !inView(target.element, box, clips) && !begins(unit, box)) return;
      unit.done = true;
      if (!empty) boxes.push([number, box.x, box.y, box.width, box.height]);
    });
    return boxes;
  };

  // Measuring every letter of a long page at every stop would take longer than looking at it.
  const near = (element) => {
    const box = placed(element, element.getBoundingClientRect());
    return box.bottom > -innerHeight && box.top < 2 * innerHeight;
  };

  const gather = () => state.targets.flatMap((target, place) => {
    if (!target.kept || target.units.every((unit) => unit.done) || !near(target.element)) return [];
    const boxes = boxesOf(target);
    return boxes.length ? [{ place, tiles: Boolean(target.units[0].tiles), boxes }] : [];
  });

  // Scroll to the next text that was not looked at; answer which letters can be seen from there, and where.
  const stop = async () => {
    for (let next = pending(); next; next = pending()) {
      const reached = reach(next.target, next.unit);
      await frame();
      await frame();
      const seen = gather();
      next.unit.done = true;
      const window = { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight, ratio: devicePixelRatio };
      if (seen.length) return { ...window, seen };
      if (!reached) for (const unit of next.target.units) unit.done = true;
    }
    return null;
  };

  // Text that was not looked at in whole: there was too much of it.
  const unseen = () => state.targets.flatMap(
    (target, place) => (target.kept && target.units.some((unit) => !unit.done) ? [place] : []));

  const restore = () => {
    for (const [element, [left, top]] of state.scrolled) element.scrollTo({ left, top, behavior: "instant" });
    state.scrolled.clear();
  };

  Object.assign(altogetherContrast, { keep, stop, unseen, restore });
}
