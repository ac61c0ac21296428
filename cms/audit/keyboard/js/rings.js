// What an outline, or a shadow that is drawn like one, looks like where the style alone tells: nothing clips it, covers
// it, or changes its colour.
// Runs after stops.js. Whoever cannot be sure gets null, and the stop gets a picture of its own.
() => {
  if (globalThis.altogetherRings) return;
  const { parents, within, topAt } = altogetherStops;
  const POINTS = [0.02, 0.5, 0.98];

  const opaque = (colour) => {
    const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour);
    return parts ? parts.slice(1).map(Number) : null;
  };

  // Bands of one colour around the box, from one distance to another; the outline lies over shadows.
  const bandsOf = (style) => {
    const bands = [];
    const outline = opaque(style.outlineColor), offset = parseFloat(style.outlineOffset), width = parseFloat(style.outlineWidth);
    const lined = style.outlineStyle !== "none" && width > 0;
    if (lined && (!outline || offset < 0 || !/^(solid|auto)$/.test(style.outlineStyle))) return [];
    if (lined) bands.push({ near: offset, far: offset + width, colour: outline });
    let from = 0;
    for (const shadow of style.boxShadow.match(/rgba?\([^)]*\)[^,]*/g) ?? []) {
      const parts = /^(rgb\([^)]*\)) 0px 0px 0px ([\d.]+)px$/.exec(shadow.trim());
      if (/^rgba\(\d+, \d+, \d+, 0\)/.test(shadow)) continue;
      if (!parts) break;
      const to = Number(parts[2]), colour = opaque(parts[1]);
      const pieces = lined ? [[from, Math.min(to, offset)], [Math.max(from, offset + width), to]] : [[from, to]];
      bands.push(...pieces.filter(([near, far]) => far - near >= 1).map(([near, far]) => ({ near, far, colour })));
      from = Math.max(from, to);
    }
    return bands.filter((band) => band.far - band.near >= 1);
  };

  const plainly = (style) => style.opacity === "1" && style.filter === "none" && style.mixBlendMode === "normal"
    && style.maskImage === "none" && style.clipPath === "none" && style.clip === "auto";
  const clips = (style) => style.overflow !== "visible" || style.contentVisibility !== "visible" || /paint|content|strict/.test(style.contain);

  const encloses = (one, outer) => {
    const box = one.getBoundingClientRect(), left = box.left + one.clientLeft, top = box.top + one.clientTop;
    return outer.left >= left && outer.top >= top && outer.right <= left + one.clientWidth && outer.bottom <= top + one.clientHeight;
  };

  // Points on the outline, of a link over several lines on its first and its last one.
  const points = (first, last, out) => {
    const along = (from, to) => POINTS.map((share) => from + (to - from) * share);
    const level = [[first, first.top - out], [last, last.bottom + out]].flatMap(([box, y]) => along(box.left - out, box.right + out).map((x) => [x, y]));
    if (first !== last) return level;
    return [...level, ...along(first.top, first.bottom).flatMap((y) => [[first.left - out, y], [first.right + out, y]])];
  };
  const free = (one, places) => places.every(([x, y]) => {
    const over = topAt(x, y);
    return over && (within(one, over) || within(over, one));
  });
  const plain = (box) => ({ x: box.x, y: box.y, width: box.width, height: box.height });

  const ring = (one) => {
    if (!(one instanceof HTMLElement)) return null;
    const style = getComputedStyle(one), bands = bandsOf(style);
    if (!bands.length) return null;
    const radii = [style.borderTopLeftRadius, style.borderTopRightRadius, style.borderBottomLeftRadius, style.borderBottomRightRadius];
    const lines = [...one.getClientRects()].filter((line) => line.width && line.height);
    if (!lines.length || radii.some((radius) => !/^[\d.]+px$/.test(radius))) return null;
    const box = one.getBoundingClientRect(), reach = Math.max(...bands.map((band) => band.far));
    if (Math.abs(one.offsetWidth - box.width) > 1 || Math.abs(one.offsetHeight - box.height) > 1) return null;  // scaled, or turned
    const outer = { left: box.left - reach, top: box.top - reach, right: box.right + reach, bottom: box.bottom + reach };
    if (outer.left < 0 || outer.top < 0 || outer.right > innerWidth || outer.bottom > innerHeight) return null;
    for (const each of parents(one)) {
      const its = getComputedStyle(each);
      if (!plainly(its)) return null;
      if (each !== one && each !== document.body && each !== document.documentElement && clips(its) && !encloses(each, outer)) return null;
    }
    const first = lines[0], last = lines.at(-1);
    if (!free(one, points(first, last, reach - 1))) return null;
    const radius = Math.min(Math.max(...radii.map(parseFloat)), box.width / 2, box.height / 2);
    return { kind: JSON.stringify(bands), bands, reach, radius, box: plain(box), first: plain(first), last: plain(last), broken: lines.length > 1 };
  };

  globalThis.altogetherRings = { ring };
}
