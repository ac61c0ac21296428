/* Offers the library's description beside an image's own: never filled in unless the editor takes it. */
(() => {
  const PAUSE = 150; // milliseconds until a change of the form is looked at
  /** Image id → its suggestion; empty when it has none. */
  const known = new Map();

  function start(form, url) {
    let timer = null;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => look(form, url), PAUSE);
    };
    // Choosers write into a hidden field; blocks come and go.
    new MutationObserver(soon).observe(form, { childList: true, subtree: true, attributes: true, attributeFilter: ["value"] });
    form.addEventListener("input", soon);
    look(form, url);
  }

  /** Every description with the image that it belongs to. */
  function uses(form) {
    return [...form.querySelectorAll('[data-contentpath="alt"]')].flatMap((field) => {
      const chosen = imageBeside(field, form);
      const typed = field.querySelector("textarea");
      return chosen && typed ? [{ field, typed, id: chosen.value }] : [];
    });
  }

  function imageBeside(field, form) {
    for (let place = field.parentElement; place && place !== form; place = place.parentElement) {
      const chosen = place.querySelector('[data-contentpath="image"] input[type=hidden]');
      if (chosen) return chosen;
    }
    return null;
  }

  async function look(form, url) {
    const missing = new Set(uses(form).map((use) => use.id).filter((id) => id && !known.has(id)));
    if (missing.size) {
      for (const id of missing) known.set(id, "");
      try {
        const response = await fetch(`${url}?${new URLSearchParams([...missing].map((id) => ["id", id]))}`);
        for (const [id, text] of Object.entries(response.ok ? await response.json() : {})) known.set(id, text);
      } catch {
        for (const id of missing) known.delete(id); // asked for again at the next change
        return;
      }
    }
    for (const use of uses(form)) offer(use, known.get(use.id) || "");
  }

  /** Show, change or take away the offer of one use. */
  function offer({ field, typed }, text) {
    let box = field.querySelector("[data-accessibility-offer]");
    if (!box && !text) return;
    if (!box) box = made(field, typed);
    const wanted = text && typed.value.trim() !== text ? text : "";
    const words = box.querySelector("[data-offer-words]");
    if (words.textContent !== wanted) words.textContent = wanted;
    box.querySelector("[data-offer]").hidden = !wanted;
    if (box.takenFor && box.takenFor !== typed.value) settle(box, "", null);
  }

  function made(field, typed) {
    const box = document.createElement("div");
    box.dataset.accessibilityOffer = "";
    box.className = "a11y-offer";
    box.innerHTML = `<div data-offer><p id="offer-${typed.id}">The library's suggestion: “<span data-offer-words></span>”</p>
      <button type="button" class="button button-small button-secondary" data-offer-take aria-describedby="offer-${typed.id}">Use the library's suggestion</button></div>
      <p role="status" data-offer-said></p>
      <button type="button" class="button button-small button-secondary" data-offer-back hidden>Put my own words back</button>`;
    const words = box.querySelector("[data-offer-words]");
    box.querySelector("[data-offer-take]").addEventListener("click", () => {
      const before = typed.value;
      write(typed, words.textContent);
      settle(box, "Taken from the library. Change it to what readers need to know here.", before.trim() ? before : null);
      box.takenFor = typed.value;
      typed.focus();
    });
    box.querySelector("[data-offer-back]").addEventListener("click", () => {
      write(typed, box.before);
      settle(box, "Your own words are back.", null);
      typed.focus();
    });
    field.append(box);
    return box;
  }

  function settle(box, said, before) {
    box.querySelector("[data-offer-said]").textContent = said;
    box.before = before;
    box.takenFor = null;
    box.querySelector("[data-offer-back]").hidden = before === null;
  }

  /** As if it had been typed: the form is changed, its checks and its saving hear of it. */
  function write(typed, text) {
    typed.value = text;
    typed.dispatchEvent(new Event("input", { bubbles: true }));
    typed.dispatchEvent(new Event("change", { bubbles: true }));
  }

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("[data-edit-form]");
    const panel = document.querySelector("[data-accessibility-panel][data-suggestions-url]");
    if (form && panel) start(form, panel.dataset.suggestionsUrl);
  });
})();
