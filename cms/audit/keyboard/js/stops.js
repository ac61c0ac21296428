// Where the keyboard is, and what can be seen of that place. One copy in every frame, in our own world.
() => {
  if (globalThis.altogetherStops) return;
  const numbers = new WeakMap();
  const known = [document];
  const events = [];
  const MANY_STOPS = "video[controls], audio[controls], input[type=date], input[type=time], input[type=datetime-local], input[type=month], input[type=week], object, embed";
  const TEXT_TYPES = new Set(["text", "search", "url", "tel", "email", "password", "number", "date", "time", "datetime-local", "month", "week"]);
  const FRAMES = "iframe, frame";
  const DIALOGS = "dialog, [role=dialog], [role=alertdialog], [aria-modal=true], [popover]";
  const GRID = 5;

  const number = (element) => {
    if (!numbers.has(element)) numbers.set(element, known.push(element) - 1);
    return numbers.get(element);
  };
  const element = (place) => known[place];

  const active = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at === document.body || at === document.documentElement ? null : at;
  };

  const note = (kind, target, more) => events.push({ kind, at: target instanceof Element ? number(target) : null, ...more });
  const real = (event) => event.composedPath()[0];
  document.addEventListener("focus", (event) => { if (event.isTrusted) note("focus", real(event)); }, true);
  document.addEventListener("submit", (event) => { if (guarding) note("submit", active()); }, true);
  // While we walk, nothing leads away: what would have is written down. Steps through the history cannot be held.
  let guarding = false;
  globalThis.navigation?.addEventListener("navigate", (event) => {
    if (!guarding || event.destination.sameDocument || event.hashChange) return;
    note("navigate", active(), { url: event.destination.url, form: event.formData !== null });
    if (event.cancelable) event.preventDefault();
  });
  // Focus is not to glide: a picture on the way would show neither place.
  const steady = new CSSStyleSheet();
  steady.replaceSync("* { scroll-behavior: auto !important }");
  const guard = (on) => {
    guarding = on;
    const others = [...document.adoptedStyleSheets].filter((sheet) => sheet !== steady);
    document.adoptedStyleSheets = on ? [...others, steady] : others;
  };

  const parents = function* (start) {
    for (let one = start; one; one = altogether.parentAcrossRoots(one)) yield one;
  };
  const within = (inner, outer) => { for (const one of parents(inner)) if (one === outer) return true; return false; };
  const above = (start, selector) => { for (const one of parents(start)) if (one.matches(selector)) return one; return null; };

  const opacity = (start) => {
    let product = 1;
    for (const one of parents(start)) product *= Number(getComputedStyle(one).opacity);
    return product;
  };

  const plain = (box) => ({ x: box.x, y: box.y, width: box.width, height: box.height });
  const joined = (boxes) => {
    const left = Math.min(...boxes.map((box) => box.x)), top = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width)), bottom = Math.max(...boxes.map((box) => box.y + box.height));
    return { x: left, y: top, width: right - left, height: bottom - top };
  };

  const boxOf = (one) => {
    const box = one.getBoundingClientRect();
    if (box.width && box.height) return plain(box);
    const inner = [...one.querySelectorAll("*")].slice(0, 20).map((child) => child.getBoundingClientRect()).filter((child) => child.width && child.height);
    return inner.length ? joined(inner) : plain(box);  // a link without a box of its own around a picture
  };

  // Where an indicator belongs to the element: its own box, its labels', and that of a parent not much larger than a control.
  const surroundings = (one) => {
    const boxes = [boxOf(one), ...[...one.labels ?? []].map((label) => plain(label.getBoundingClientRect()))];
    let parent = altogether.parentAcrossRoots(one);
    for (let steps = 0; parent && steps < 2; steps += 1, parent = altogether.parentAcrossRoots(parent)) {
      const box = parent.getBoundingClientRect();
      if (box.width * box.height < innerWidth * innerHeight / 6) boxes.push(plain(box));
    }
    const real = boxes.filter((box) => box.width && box.height);
    return real.length ? joined(real) : boxes[0];
  };

  const stuck = (start) => {
    for (const one of parents(start)) {
      const style = getComputedStyle(one);
      if (style.position === "fixed" || style.position === "sticky") return one;
    }
    return null;
  };
  const lifted = (start) => { for (const one of parents(start)) if (/absolute|fixed|sticky/.test(getComputedStyle(one).position)) return true; return false; };

  const topAt = (x, y) => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };

  // A grid of points over the element's first visible boxes: how many something else has, and what that is.
  const cover = (one) => {
    let asked = 0, taken = 0, by = null;
    const seen = [...one.getClientRects()].filter((box) => box.width >= 1 && box.height >= 1).slice(0, 3);
    for (const box of seen) {
      for (let row = 0; row < GRID; row += 1) for (let column = 0; column < GRID; column += 1) {
        const x = box.x + box.width * (column + 0.5) / GRID, y = box.y + box.height * (row + 0.5) / GRID;
        if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
        asked += 1;
        const top = topAt(x, y);
        const own = !top || within(top, one) || within(one, top) || [...one.labels ?? []].some((label) => within(top, label));
        if (!own) { taken += 1; by ??= top; }
      }
    }
    if (!taken) return { share: 0, by: null, fixed: false };
    const fixed = stuck(by);
    const foreign = fixed && !within(one, fixed) ? fixed : null;
    return { share: taken / asked, by: altogether.describe(foreign ?? by).selector, fixed: Boolean(foreign) };
  };

  const scrollers = (start) => {
    const found = [[0, scrollX, scrollY]];
    for (const one of parents(start)) {
      if (one.scrollTop || one.scrollLeft) if (one !== document.scrollingElement) found.push([number(one), one.scrollLeft, one.scrollTop]);
    }
    return found;
  };
  const scrollBack = (places) => {
    for (const [place, left, top] of places) {
      const target = place ? known[place] : window;
      target.scrollTo({ left, top, behavior: "instant" });
    }
  };

  // Bring what focus has set in motion to its end.
  const still = () => {
    for (const animation of document.getAnimations()) {
      const endless = !Number.isFinite(animation.effect?.getComputedTiming()?.endTime ?? 0);
      try { endless ? animation.pause() : animation.finish(); } catch { animation.pause(); }
    }
  };

  const words = (one) => (one.getAttribute("aria-label") || one.innerText || one.value || one.title || one.alt || one.getAttribute("placeholder") || one.labels?.[0]?.innerText || "").trim().replace(/\s+/g, " ").slice(0, 60);

  const told = (one) => {
    const ids = `${one.getAttribute("aria-describedby") ?? ""} ${one.getAttribute("aria-labelledby") ?? ""}`.split(/\s+/).filter(Boolean);
    const texts = ids.map((id) => one.getRootNode().getElementById?.(id)?.textContent ?? "");
    return [...texts, one.title, one.getAttribute("aria-label") ?? "", ...[...one.labels ?? []].map((label) => label.textContent)].join(" ");
  };

  const editable = (one) => one.isContentEditable || (one.localName === "textarea" && !one.readOnly)
    || (one.localName === "input" && TEXT_TYPES.has(one.type) && !one.readOnly);

  const look = (one) => {
    const style = getComputedStyle(one);
    const dialog = above(one, DIALOGS);
    return {
      ...altogether.describe(one),
      words: words(one),
      tag: one.localName,
      role: one.getAttribute("role") ?? "",
      tabindex: one.hasAttribute("tabindex") ? one.tabIndex : null,
      box: boxOf(one),
      area: surroundings(one),
      opacity: opacity(one),
      silent: Boolean(above(one, "[aria-hidden=true]")),
      hiders: [...parents(one)].filter((each) => each.matches("[aria-hidden=true]")).map(altogether.describe),
      editable: editable(one),
      many: one.matches(MANY_STOPS) || one.matches(FRAMES) || (one.localName.includes("-") && !one.shadowRoot),
      frame: one.matches(FRAMES),
      labelled: [...one.labels ?? []].some((label) => altogether.shown(label) && label.getBoundingClientRect().width > 4),
      button: one.matches("button, summary, a[href], input[type=button], input[type=submit], [role=button], [role=link]"),
      told: told(one),
      dialog: dialog ? number(dialog) : null,
      fixed: Boolean(stuck(one)),
      lifted: lifted(one),
      rtl: getComputedStyle(one.parentElement ?? one).direction === "rtl",
      form: above(one, "form, fieldset") ? number(above(one, "form, fieldset")) : null,
      cover: cover(one),
      scroll: scrollers(one),
      ring: altogetherRings.ring(one),
    };
  };

  // A last stop of our own at the page's very end: whoever comes to it was not held.
  let last = null;
  const putLast = (on) => {
    const met = last !== null && active() === last;
    last?.remove();
    last = on ? document.body.appendChild(document.createElement("span")) : null;
    if (last) last.tabIndex = 0;
    return met;
  };

  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const frame = () => Promise.race([new Promise((done) => requestAnimationFrame(done)), pause(100)]);
  const drawn = async () => { await frame(); await frame(); still(); };

  // What the keyboard is on now, and what has happened since the last question; after a frame, where one is to be waited for.
  const step = async (wait) => {
    if (wait) await frame();
    still();
    const at = active();
    const happened = events.splice(0);
    if (at?.matches(":focus-visible")) keyed.add(at);
    const box = at?.matches(FRAMES) ? at.getBoundingClientRect() : null;
    const inset = box ? { x: box.x + at.clientLeft, y: box.y + at.clientTop } : null;
    return {
      at: at ? number(at) : null, facts: at ? look(at) : null, inset, happened,
      unseen: document.visibilityState === "hidden",
      view: { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight },
    };
  };

  // Begin at the top: the browser goes on from the place where the last focus was, even when it is gone.
  const begin = () => {
    active()?.blur();
    const mark = document.createElement("span");
    mark.tabIndex = -1;
    document.body.prepend(mark);
    mark.focus({ preventScroll: true });
    mark.remove();
    scrollTo({ top: 0, left: 0, behavior: "instant" });
    events.length = 0;
  };

  const focus = async (place, scroll = false) => {
    known[place].focus({ preventScroll: !scroll, focusVisible: true });
    await drawn();
    return active() === known[place];
  };
  // The same for a picture: only as the keyboard gave it, in a window that has the focus itself.
  const keyed = new Set();
  const refocus = async (place) => {
    const one = known[place];
    return await focus(place) && one.matches(":focus") && (!keyed.has(one) || one.matches(":focus-visible"));
  };
  const blur = async () => { active()?.blur(); await drawn(); };
  const has = (place) => active() === known[place];

  // Keep an element out of the picture without touching it: a held animation outranks the page's styles.
  let veil = null;
  const hide = async (place) => {
    veil = known[place].animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1e9, fill: "both" });
    veil.pause();
    await frame();
    await frame();
  };
  const unhide = () => { veil?.cancel(); veil = null; };

  const boxes = (places) => places.map((place) => (known[place].isConnected ? boxOf(known[place]) : null));
  // The same in coordinates of the page, all at one moment: findings that compare places ask for them anew.
  const rects = (places) => boxes(places).map((box) => box && { ...box, x: box.x + scrollX, y: box.y + scrollY });
  // What lies over an element once the page has had time to scroll to it as it likes to.
  const covered = async (place) => {
    const there = await focus(place, true);
    await pause(150);
    await drawn();
    return there ? cover(known[place]) : null;
  };

  const ofGroup = (one) => one.matches("input[type=radio]") && Boolean(one.name) && !one.checked;
  const stoppable = (one) => one.tabIndex >= 0 && !ofGroup(one) && !one.disabled && altogether.shown(one) && one.getClientRects().length > 0;
  const tabbable = (one) => stoppable(one) && !above(one, "[inert]");

  // The next element after some (in tree order) that the keyboard could stop at and has not: its number, or null.
  const next = (places, seen) => {
    const members = places.map((place) => known[place]), done = new Set(seen);
    let passed = false, found = null;
    for (const one of altogether.elements()) {
      if (members.includes(one)) { passed = true; found = null; }
      else if (passed && found === null && tabbable(one) && !done.has(number(one)) && !members.some((member) => within(one, member))) found = number(one);
    }
    return found;
  };

  // The first element out of a dialog, wherever on the page, that the keyboard has not stopped at, and could once the
  // dialog is closed: its number, or null.
  const behind = (dialog, seen) => {
    const done = new Set(seen);
    for (const one of altogether.elements()) if (stoppable(one) && !within(one, known[dialog]) && !done.has(number(one))) return number(one);
    return null;
  };

  // The dialog that keeps the keyboard from the rest of the page, or null; what only says that it does, after what does.
  const modal = () => {
    let said = null;
    for (const one of altogether.elements()) {
      if (one.matches("dialog:modal")) return { place: number(one), certain: true };
      if (one.matches("[aria-modal=true]") && altogether.shown(one)) said ??= { place: number(one), certain: false };
    }
    return said;
  };

  // What the page is like, to see whether walking through it has changed it.
  const state = () => {
    const values = [...document.querySelectorAll("input, select, textarea")].map((one) => `${one.type} ${one.checked} ${one.value}`);
    const open = [...document.querySelectorAll("dialog, [popover]")].map((one) => one.matches(":modal, :popover-open"));
    return [document.body?.outerHTML.length ?? 0, document.documentElement.outerHTML, ...values, ...open].join("\x1f");
  };
  let before = null;
  const remember = () => { before = state(); };
  const changed = () => before !== state();

  const sticky = () => {
    for (const one of altogether.elements()) {
      const { position } = getComputedStyle(one);
      if ((position === "fixed" || position === "sticky") && altogether.shown(one) && one.getClientRects().length) return true;
    }
    return false;
  };

  globalThis.altogetherStops = {
    number, element, known, active, step, begin, putLast, focus, refocus, blur, has, hide, unhide, boxes, rects, covered, next, behind, modal, guard, look, parents, within, above,
    topAt, scrollBack, drawn, pause, tabbable, remember, changed, sticky, words,
  };
}
