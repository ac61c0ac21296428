// Bring the page to rest: fonts, pictures, lazy content, animations, two equal frames. Bounded; says what did not settle.
async (budget, walk) => {
  const deadline = performance.now() + budget;
  const left = () => Math.max(0, deadline - performance.now());
  const notes = [];
  const motion = new Map();
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  // A frame, or a tenth of a second where none is drawn.
  const frame = () => Promise.race([new Promise((done) => requestAnimationFrame(done)), pause(100)]);
  const within = (promise, otherwise) => Promise.race([promise.then(() => true, () => true), pause(left()).then(() => false)])
    .then((ready) => { if (!ready) notes.push(otherwise); });

  const moving = (element, about) => {
    if (element && !motion.has(element)) motion.set(element, { ...altogether.describe(element), ...about });
  };

  // Whatever ends is brought to its end; whatever never ends is held where it is, and remembered.
  const still = () => {
    for (const animation of document.getAnimations()) {
      const timing = animation.effect?.getComputedTiming();
      const endless = !Number.isFinite(timing?.endTime ?? 0);
      if (animation.playState === "running") {
        moving(animation.effect?.target, { kind: "animation", seconds: endless ? null : timing.endTime / 1000 });
      }
      try { endless ? animation.pause() : animation.finish(); } catch { animation.pause(); }
    }
    for (const media of document.querySelectorAll("video")) {
      if (media.paused) continue;
      moving(media, { kind: "video", seconds: Number.isFinite(media.duration) && !media.loop ? media.duration : null });
      media.pause();
    }
  };

  const walkThrough = async () => {
    const lazy = [...document.querySelectorAll('[loading="lazy"]')];
    for (const element of lazy) element.setAttribute("loading", "eager");
    const start = scrollY;
    const step = Math.max(200, innerHeight * 0.8);
    for (let top = 0, steps = 0; top < document.documentElement.scrollHeight && steps < 60 && left() > 0; top += step, steps += 1) {
      scrollTo({ top, behavior: "instant" });
      await frame();
    }
    scrollTo({ top: start, behavior: "instant" });
    for (const element of lazy) element.setAttribute("loading", "lazy");
  };

  const counted = (number, one, many) => `${number} ${number === 1 ? one : many}`;

  const shown = (address) => address.split(/[?#]/)[0].slice(0, 200); // what follows a path may be a token

  const pictures = async () => {
    const images = [...document.images].filter((image) => image.currentSrc || image.src);
    const loading = images.filter((image) => !image.complete);
    await within(Promise.all(loading.map((image) => image.decode().catch(() => {}))), `${counted(loading.length, "picture was", "pictures were")} still loading`);
    const broken = images.filter((image) => image.complete && image.naturalWidth === 0 && !image.currentSrc.endsWith(".svg"));
    if (broken.length) notes.push(`${counted(broken.length, "picture", "pictures")} did not load, first ${shown(broken[0].currentSrc)}`);
  };

  // A sheet that did not come is an empty one. What became of those of another origin is not told to a page.
  const came = (link) => {
    const status = performance.getEntriesByName(link.href, "resource").at(-1)?.responseStatus ?? 200;
    return link.sheet && status < 400 && (status > 0 || new URL(link.href).origin !== location.origin);
  };

  const styles = () => {
    const links = [...document.querySelectorAll('link[rel~="stylesheet" i][href]')];
    const broken = links.filter((link) => !link.disabled && matchMedia(link.media || "all").matches && !came(link));
    if (broken.length) notes.push(`${counted(broken.length, "style sheet", "style sheets")} did not load, first ${shown(broken[0].href)}`);
  };

  const looks = () => {
    const root = document.documentElement;
    const boxes = [...document.body?.querySelectorAll("*") ?? []].slice(0, 1500).map((element) => {
      const box = element.getBoundingClientRect();
      return `${Math.round(box.x)},${Math.round(box.y)},${Math.round(box.width)},${Math.round(box.height)}`;
    });
    return `${root.scrollWidth}x${root.scrollHeight} ${root.textContent.length} ${boxes.join(" ")}`;
  };

  const steady = async () => {
    let before = looks();
    while (left() > 0) {
      still();
      await frame();
      await frame();
      const now = looks();
      if (now === before) return;
      before = now;
    }
    notes.push("the page kept changing");
  };

  if (document.readyState !== "complete") {
    await within(new Promise((done) => addEventListener("load", done, { once: true })), "the page was still loading");
  }
  if (walk) await walkThrough();
  await within(document.fonts.ready, "fonts were still loading");
  still();
  await pictures();
  styles();
  await steady();
  return { notes, motion: [...motion.values()] };
}
