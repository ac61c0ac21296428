// Buttons that say of themselves that they open a dialog, and the dialog that opens. Runs after stops.js.
() => {
  if (globalThis.altogetherDialogs) return;
  const { number, known, above, within, active, words, tabbable } = altogetherStops;
  const OPENERS = ["[aria-haspopup=dialog]", "[popovertarget]", "[data-bs-toggle=modal]", "[data-toggle=modal]",
    "[data-micromodal-trigger]", "[data-a11y-dialog-show]", "[data-dialog-open]", "[data-open-dialog]", "[data-modal-open]", "[data-open-modal]"].join(", ");
  const DIALOG = "dialog, [role=dialog], [role=alertdialog], [popover]";

  const target = (one) => {
    const id = one.getAttribute("commandfor") ?? one.getAttribute("popovertarget") ?? one.getAttribute("aria-controls");
    return id ? one.getRootNode().getElementById?.(id) ?? null : null;
  };
  const declares = (one) => one.matches(OPENERS) || Boolean(target(one)?.matches("dialog, [role=dialog], [role=alertdialog]"))
    || Boolean(one.hasAttribute("command") && target(one)?.matches("[popover]"));
  // Of commands those that open something; a page's own are known by their names alone.
  const opens = (one) => !one.hasAttribute("command") || /^(show-modal|show-popover|toggle-popover|--(show|open|toggle).*)$/i.test(one.getAttribute("command"));

  // Never what leads away, sends or resets a form, or closes something.
  const harmless = (one) => {
    if (one.disabled || !opens(one) || one.getAttribute("popovertargetaction") === "hide" || above(one, "[aria-disabled=true], [inert]") || above(one, DIALOG)) return false;
    if (one.matches("a[href]")) { const to = one.getAttribute("href"); return to === "" || to.startsWith("#"); }
    if (one.matches("button")) return one.type === "button" || !one.form;
    if (one.matches("input")) return one.type === "button";
    return one.matches("[role=button], summary");
  };

  const openers = (places) => places.map((place) => known[place])
    .filter((one) => one instanceof Element && one.isConnected && declares(one) && harmless(one)).map(number);

  const shown = (one) => altogether.shown(one) && (one.getClientRects().length > 0 || one.matches(":modal, :popover-open"));
  let before = new Set();
  const dialogs = () => [...altogether.elements()].filter((one) => one.matches(DIALOG) && shown(one));
  const remember = () => { before = new Set(dialogs()); };

  // The dialog that has opened since: what it is, and whether the focus is in it.
  const opened = () => {
    const fresh = dialogs().filter((one) => !before.has(one));
    const one = fresh.findLast((each) => each.matches("dialog:modal, [aria-modal=true]")) ?? fresh.at(-1);
    if (!one) return null;
    const at = active();
    return {
      ...altogether.describe(one), number: number(one), words: words(one).slice(0, 40), label: one.getAttribute("aria-label") ?? "",
      modal: one.matches(":modal") || one.getAttribute("aria-modal") === "true",
      popover: one.hasAttribute("popover") && !one.matches("[role=dialog], [role=alertdialog], dialog"),
      inside: Boolean(at) && within(at, one),
      tabbables: [...one.querySelectorAll("*")].filter(tabbable).length,
    };
  };
  // Whether a key was answered: the dialog has closed, or another has come that asks before it does.
  let armed = new Set();
  const arm = () => { armed = new Set(dialogs()); };
  const answered = (place) => (!open(place) ? "closed" : dialogs().some((one) => !armed.has(one)) ? "asked" : null);
  const open = (place) => known[place].isConnected && shown(known[place]);

  // Where the focus is, seen from a dialog: inside, in another dialog or list that belongs to it, outside, or nowhere.
  const place = (dialog) => {
    const at = active();
    if (!at) return "nowhere";
    if (within(at, known[dialog]) || at.matches("iframe")) return "inside";
    return above(at, `${DIALOG}, [role=listbox], [role=menu]`) ? "beside" : "outside";
  };

  const enter = async (dialog) => {
    if (place(dialog) === "inside") return;
    const first = [...known[dialog].querySelectorAll("*")].find(tabbable);
    if (first) await altogetherStops.focus(number(first));
  };

  const click = (opener) => known[opener].click();
  globalThis.altogetherDialogs = { openers, remember, opened, arm, answered, open, place, enter, click, at: () => { const one = active(); return one ? number(one) : null; } };
}
