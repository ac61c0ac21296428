// What a mouse can work and the keyboard has not come to. Runs after stops.js, in the same world.
() => {
  if (globalThis.altogetherReach) return;
  const { number, known, above, parents, within, words, tabbable } = altogetherStops;
  const WIDGETS = new Set(["button", "link", "checkbox", "switch", "radio", "tab", "menuitem", "menuitemcheckbox", "menuitemradio",
    "option", "treeitem", "slider", "spinbutton", "textbox", "searchbox", "combobox"]);
  const COMPOSITES = {
    tab: "[role=tablist]", radio: "[role=radiogroup]", menuitem: "[role=menu], [role=menubar]",
    menuitemcheckbox: "[role=menu], [role=menubar]", menuitemradio: "[role=menu], [role=menubar]",
    option: "[role=listbox]", treeitem: "[role=tree]",
  };
  const CONTAINERS = "[role=tablist], [role=radiogroup], [role=menu], [role=menubar], [role=listbox], [role=tree], [role=toolbar], [role=grid], [role=treegrid]";
  const NATIVE = "a[href], area[href], button, input, select, textarea, summary, iframe, [contenteditable=''], [contenteditable=true]";
  const LARGE = 0.4;
  const SHORT = 60;

  let pressed = new Map();
  const mark = (types, ...elements) => elements.forEach((one, place) => {
    pressed.set(one, new Set([...(pressed.get(one) ?? []), ...types[place]]));
  });
  const forget = () => { pressed = new Map(); };
  const CLICKS = ["click", "mousedown", "mouseup", "pointerdown", "pointerup"];
  const KEYS = ["keydown", "keyup", "keypress"];
  const listens = (one, types) => types.some((type) => pressed.get(one)?.has(type));
  const keysHeard = (one) => listens(window, KEYS) || listens(document, KEYS)
    || [...parents(one)].some((each) => listens(each, KEYS) || listens(each.getRootNode(), KEYS));
  const roots = (most) => {
    const found = [...altogether.elements()].map((one) => one.shadowRoot).filter(Boolean).slice(0, most);
    return found.length ? found : null;
  };

  const role = (one) => (one.getAttribute("role") ?? "").trim().split(/\s+/)[0];
  const off = (one) => one.disabled || one.matches(":disabled") || Boolean(above(one, "[inert], [aria-disabled=true], [aria-hidden=true]"));
  const seen = (one) => {
    if (!altogether.shown(one) || off(one)) return false;
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    if (style.pointerEvents === "none" || box.width < 4 || box.height < 4) return false;
    return box.right + scrollX > 0 && box.bottom + scrollY > 0 && !/inset\(50%|inset\(100%|rect\(0/.test(`${style.clipPath} ${style.clip}`);
  };
  const about = (one, kind) => ({ ...altogether.describe(one), number: number(one), kind, words: words(one), role: role(one), tag: one.localName });

  const exempt = (one) => {
    if (one.matches("input, button, [role=button]") && one.tabIndex < 0) {
      // The button of a combobox, the clearing cross of a field, the steps of a number: the field does the same by key.
      const group = one.parentElement?.parentElement ?? one.parentElement;
      if (group && [...group.querySelectorAll("input, textarea, [role=combobox], [role=spinbutton], [contenteditable]")].some((field) => field !== one && tabbable(field))) return true;
    }
    const href = one.href;
    return Boolean(href) && [...document.links].some((link) => link !== one && link.href === href && tabbable(link));
  };

  // Native radio buttons are one stop for each group; its other members answer to the arrow keys.
  const oneOfGroup = (one) => one.matches("input[type=radio]") && Boolean(one.name);

  const unreached = (places) => {
    const reached = new Set(places.map((place) => known[place]));
    const held = (one) => [...parents(one)].some((each) => reached.has(each));
    const holds = (one) => [...reached].some((each) => each !== document && within(each, one)) || [...one.querySelectorAll(NATIVE)].some(tabbable);
    const found = [];
    const dialog = altogetherStops.modal();
    const beside = dialog && !dialog.certain && [...reached].some((one) => one !== document && !within(one, known[dialog.place]));
    const modal = dialog && !beside ? dialog.place : null;
    for (const one of altogether.elements()) {
      if (modal !== null && !within(one, known[modal])) continue;
      if (reached.has(one) || one === document.body || one === document.documentElement || !seen(one)) continue;
      const its = role(one);
      const click = listens(one, CLICKS) || (one.hasAttribute("onclick") && pressed.size > 0);
      if (one.matches("label")) {
        const control = one.control;
        if (control?.matches("input[type=checkbox], input[type=radio], input[type=file]") && !off(control) && !reached.has(control)
          && !control.getClientRects().length && !held(one) && !holds(one)) found.push(about(one, control.type === "file" ? "file" : "hidden-control"));
      } else if (one.matches("a:not([href])") && !its) {
        if (click && !one.hasAttribute("tabindex") && !held(one) && !holds(one)) found.push(about(one, "dead-link"));
      } else if (WIDGETS.has(its) && !one.matches(NATIVE)) {
        if (above(one, CONTAINERS) && (COMPOSITES[its] || above(one, "[role=toolbar], [role=grid], [role=treegrid]"))) continue;  // asked by arrow keys
        if (one.tabIndex < 0 && !held(one.parentElement ?? one) && !exempt(one) && !holds(one)) found.push(about(one, "role"));
      } else if (one.matches(NATIVE)) {
        if (above(one, CONTAINERS) || oneOfGroup(one) || one.matches("iframe") || one.type === "hidden") continue;
        if (one.tabIndex < 0) { if (!exempt(one) && !held(one.parentElement ?? one)) found.push(about(one, "taken-out")); }
        else found.push(about(one, "passed-by"));
      } else if (click && !held(one) && !above(one, "label, a[href], button, summary, [role=option]")) {
        const box = one.getBoundingClientRect();
        const large = box.width * box.height > innerWidth * innerHeight * LARGE;
        const pointer = getComputedStyle(one).cursor === "pointer";
        const short = (one.textContent ?? "").trim().length <= SHORT;
        if (!large && (pointer || short) && !holds(one) && ((one.textContent ?? "").trim() || one.querySelector("img, svg") || pointer)) found.push(about(one, "clickable"));
      }
    }
    return found;
  };

  // Stops that claim to be a control, take clicks, and hear no key at all.
  const deaf = (places) => places.map((place) => known[place]).filter((one) =>
    one instanceof Element && one.isConnected && !one.matches(NATIVE) && !one.isContentEditable && listens(one, CLICKS) && !keysHeard(one))
    .map((one) => about(one, ["button", "link", "checkbox", "switch"].includes(role(one)) || one.localName === "a" ? "deaf" : "deaf-unclaimed"));

  // Widgets that are one stop, with members to be reached by arrow keys.
  const composites = (places) => {
    const reached = new Set(places.map((place) => known[place]));
    const found = [];
    for (const one of altogether.elements()) {
      if (!one.matches(CONTAINERS) || one.matches("[role=grid], [role=treegrid]") || !altogether.shown(one) || off(one)) continue;
      const kinds = Object.entries(COMPOSITES).filter(([, container]) => one.matches(container)).map(([kind]) => kind);
      const members = [...one.querySelectorAll("*")].filter((each) => seen(each)
        && (one.matches("[role=toolbar]") ? each.matches("button, a[href], [role=button]") : kinds.includes(role(each)) && above(each, COMPOSITES[role(each)]) === one));
      if (!members.length) continue;
      const owner = one.id ? document.querySelector(`[aria-controls~="${CSS.escape(one.id)}"], [aria-owns~="${CSS.escape(one.id)}"]`) : null;
      const entry = [...members, one].find((each) => reached.has(each)) ?? [...reached].find((each) => each !== document && within(each, one));
      if (!entry && owner && reached.has(owner)) continue;  // opened and steered from its owner
      found.push({ entry: entry ? number(entry) : null, members: members.filter((each) => !reached.has(each)).map((each) => about(each, "member")), all: members.map(number) });
    }
    return found;
  };

  const current = () => {
    const at = altogetherStops.active();
    const id = at?.getAttribute("aria-activedescendant");
    const inner = id ? at.getRootNode().getElementById?.(id) : null;
    return [at, inner].filter(Boolean).map(number);
  };

  globalThis.altogetherReach = { mark, forget, roots, unreached, deaf, composites, current };
}
