// What moves by itself, and whether it can be stopped. Runs after text.js.
() => {
  const { shown, ancestors, brief } = altogetherLayout;
  const LONG = 5000;
  const MOVING = /^(transform|translate|rotate|scale|left|top|right|bottom|inset|margin|offset|backgroundPosition|objectPosition|strokeDash|clipPath|width|height|textIndent)/;
  const BLINKING = /^(opacity|visibility|display)/;
  const words = (list) => new RegExp(`(?<!\\p{L})(${list})(?!\\p{L})`, "iu");
  const STOPS = words("pause|stop|freeze|halt|anhalten|pausieren|stoppen|arrêter|suspendre|detener|parar|pausar|oedi|stopio|atal");
  const SWITCHES = words("animations?|motion|movement|play|animationen|bewegung(en)?|abspielen|lecture|reproducir|movimiento|chwarae|symud");
  const WAITING = /load|spin|progress|busy|skeleton|throbber/i;
  const held = new Map();

  const waiting = (element) => [...ancestors(element)].slice(0, 4).some((one) =>
    one.matches("progress, [role=progressbar], [aria-busy=true]") || WAITING.test(one.getAttribute("class") ?? "")
    || (one.getAttribute("role") === "status" && one.textContent.length < 60));

  // Whatever it fades to: an animation may be held at a moment when nothing is to be seen.
  const inPage = (element) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && box.width * box.height > 16 && box.right + scrollX > 0 && box.bottom + scrollY > 0;
  };

  const changing = (effect) => {
    const values = {};
    for (const frame of effect.getKeyframes()) {
      for (const [name, value] of Object.entries(frame)) (values[name] ??= new Set()).add(String(value));
    }
    for (const name of ["offset", "computedOffset", "easing", "composite"]) delete values[name];
    return Object.entries(values).filter(([, all]) => all.size > 1).map(([name]) => name);
  };

  const ofScrolling = (animation) => animation.timeline && !(animation.timeline instanceof DocumentTimeline);

  // Animations by style sheets and scripts that go on for longer than five seconds.
  const lasting = () => document.getAnimations().flatMap((animation) => {
    const { effect } = animation;
    const timing = effect?.getComputedTiming?.();
    if (!effect?.target || !timing || ofScrolling(animation) || animation.playState === "idle") return [];
    if (timing.endTime - (timing.delay ?? 0) <= LONG || !inPage(effect.target)) return [];
    const names = changing(effect);
    const kind = names.some((name) => MOVING.test(name)) ? "moves" : names.some((name) => BLINKING.test(name)) ? "blinks" : "changes";
    if (!names.length) return [];
    held.set(animation, animation.currentTime);
    return [{
      ...altogether.describe(effect.target), kind, text: brief(effect.target.textContent.replace(/\s+/g, " ").trim() || effect.target.localName),
      endless: timing.endTime === Infinity, period: timing.duration, steps: effect.getKeyframes().length - 1,
      sure: kind !== "changes" && !waiting(effect.target), properties: names,
    }];
  });

  // Put every such animation at the same moment, counted in milliseconds from where it stood.
  const seek = (time) => {
    for (const [animation, start] of held) { try { animation.currentTime = (start ?? 0) + time; } catch { held.delete(animation); } }
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  };

  // Some control that may stop it, wherever it is: by its name, or a switch that is named after what it switches.
  const stoppable = () => [...altogether.elements()].some((one) => {
    if (!one.matches("button, [role=button], [role=switch], input, summary") || !shown(one)) return false;
    const named = [one.getAttribute("aria-label"), one.getAttribute("title"), one.value, one.textContent, one.labels?.[0]?.textContent].join(" ").slice(0, 300);
    return STOPS.test(named) || (one.matches("[aria-pressed], [role=switch], [type=checkbox]") && SWITCHES.test(named));
  });

  // Scripts that change what is shown, again and again.
  let noticing = null;
  const AGAIN = 50;
  const listen = () => {
    const moments = [];
    const note = (element) => {
      const now = performance.now();
      if (element?.isConnected && element.closest?.("body") && element.checkVisibility?.() && !(now - moments.at(-1) < AGAIN)) moments.push(now);
    };
    const ofElement = ({ target }) => note(target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement ?? target.host);
    const observer = new MutationObserver((records) => records.forEach(ofElement));
    const roots = [document, ...[...altogether.elements()].map((one) => one.shadowRoot).filter(Boolean)];
    for (const root of roots) observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    const scrolled = ({ target }) => { if (target !== document) note(target); };
    addEventListener("scroll", scrolled, { capture: true, passive: true });
    noticing = { moments, stop: () => { observer.takeRecords().forEach(ofElement); observer.disconnect(); removeEventListener("scroll", scrolled, { capture: true }); } };
  };
  const hush = () => {
    noticing?.stop();
    return (noticing?.moments.length ?? 0) > 1;
  };

  // Signs of movement that a short look may miss.
  const suspicious = () => [...altogether.elements()].some((one) => one.matches("canvas, [aria-roledescription=carousel]")
    || /carousel|slider|slideshow|swiper|slick|ticker|marquee|rotat|splide|flickity|glide/i.test(one.getAttribute("class") ?? "")
    || (one.localName === "img" && /\.(gif|apng)(\?|$)/i.test(one.currentSrc)));

  // What may show something else without the document changing: parts that are closed to us, and pictures by address.
  const opaque = () => {
    const seen = [...altogether.elements()].filter((one) => one.checkVisibility());
    const closed = seen.some((one) => one.matches("canvas, iframe, object, embed, svg:has(animate, animateTransform, animateMotion, set)")
      || (one.localName.includes("-") && !one.shadowRoot && !one.childNodes.length));
    const pictures = new Set(seen.filter((one) => one.localName === "img").map((one) => one.currentSrc));
    for (const one of seen) {
      for (const pseudo of [null, "::before", "::after"]) {
        const style = getComputedStyle(one, pseudo);
        for (const name of ["backgroundImage", "listStyleImage", "borderImageSource", "content", "maskImage"]) {
          for (const [, address] of (style[name] ?? "").matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g)) pictures.add(address);
        }
      }
    }
    for (const one of document.querySelectorAll("image")) pictures.add(new URL(one.href.baseVal, document.baseURI).href);
    pictures.delete("");
    return { closed, pictures: [...pictures] };
  };

  // The element that fills a place of the window best.
  const at = ([x, y, width, height]) => {
    let element = document.elementFromPoint(x + width / 2, y + height / 2);
    const SLACK = 8;
    for (const one of element ? ancestors(element) : []) {
      const box = one.getBoundingClientRect();
      element = one;
      if (box.left <= x + SLACK && box.top <= y + SLACK && box.right >= x + width - SLACK && box.bottom >= y + height - SLACK) break;
    }
    if (!element || element.closest("marquee, blink")) return null; // axe's rules say that these are out of use
    return {
      ...altogether.describe(element), kind: "seen", sure: !waiting(element),
      text: brief(element.getAttribute("alt") || element.textContent.replace(/\s+/g, " ").trim() || element.localName),
      control: element.closest("input, textarea, select, [contenteditable], time, [role=timer]") !== null,
    };
  };

  const videos = () => [...altogether.elements()].filter((one) => one.localName === "video" && one.controls).map((one) => altogether.selector(one));

  Object.assign(altogetherLayout, { lasting, listen, hush, opaque, seek, stoppable, suspicious, at, videos });
}
