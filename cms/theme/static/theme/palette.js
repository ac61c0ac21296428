/* The form of a site's colours: follows the typing with the server's arithmetic; without scripts the form works as well. */
(() => {
  const PAUSE = 300; // milliseconds without typing before the colours are sent
  const WHOLE = /^#[0-9a-f]{6}$/i;

  function start(palettes) {
    const form = palettes[0].closest("form");
    const state = { form, palettes, timer: null, running: null };
    form.querySelectorAll("[data-colour]").forEach(addPicker);
    form.addEventListener("input", (event) => {
      if (!event.target.matches("[data-colour]")) return;
      follow(event.target);
      clearTimeout(state.timer);
      state.timer = setTimeout(() => ask(state), PAUSE);
    });
    form.addEventListener("click", (event) => {
      const button = event.target.closest("[data-palette-take]");
      if (!button) return;
      event.preventDefault(); // without scripts the button sends the form; here it only fills the field in
      take(form, button.value);
    });
  }

  /** The browser's own picker in the swatch's place. */
  function addPicker(field) {
    const swatch = document.querySelector(`[data-palette-swatch="${field.name}"]`);
    const picker = document.createElement("input");
    picker.type = "color";
    picker.dataset.pickerFor = field.name;
    picker.setAttribute("aria-label", `Pick: ${field.labels[0]?.textContent.replace("*", "").trim() ?? ""}`);
    picker.addEventListener("input", () => set(field, picker.value));
    swatch.remove();
    field.parentElement.classList.add("palette__input");
    field.after(picker);
    follow(field);
  }

  function follow(field) {
    const picker = document.querySelector(`[data-picker-for="${field.name}"]`);
    if (WHOLE.test(field.value.trim())) picker.value = field.value.trim();
  }

  function set(field, colour) {
    field.value = colour;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function take(form, value) {
    const [name, colour] = value.split(":");
    const field = form.elements[name];
    set(field, colour);
    field.focus();
  }

  /** What the pairs come to; an answer that is overtaken by a later one is dropped. */
  async function ask(state) {
    state.running?.abort();
    state.running = new AbortController();
    try {
      const response = await fetch(state.palettes[0].dataset.paletteUrl, {
        method: "POST",
        body: new URLSearchParams(new FormData(state.form)),
        signal: state.running.signal,
      });
      if (!response.ok) throw new Error(String(response.status));
      show(state.palettes, await response.json());
    } catch (error) {
      if (error.name === "AbortError") return;
      state.palettes.forEach((palette) => say(palette, "The contrasts could not be worked out just now. Saving still checks them."));
    }
  }

  function show(palettes, answer) {
    for (const palette of palettes) {
      const { html, summary } = answer[palette.dataset.palette];
      palette.querySelector("[data-palette-pairs]").innerHTML = html;
      palette.querySelectorAll("[data-palette-offer]").forEach((place) => offer(palette, place));
      say(palette, summary);
    }
  }

  /** The first offer for a colour stands at its field too. */
  function offer(palette, place) {
    const button = palette.querySelector(`[data-palette-pairs] [data-palette-take][value^="${place.dataset.paletteOffer}:"]`);
    place.replaceChildren(...(button ? [button.cloneNode(true)] : []));
  }

  /** Only what changed is said, so that a screen reader is not interrupted by every key. */
  function say(palette, text) {
    const summary = palette.querySelector("[data-palette-summary]");
    if (summary.textContent !== text) summary.textContent = text;
  }

  document.addEventListener("DOMContentLoaded", () => {
    const palettes = [...document.querySelectorAll("[data-palette]")];
    if (palettes.length > 0) start(palettes);
  });
})();
