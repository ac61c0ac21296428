/* “Check in a browser”: sends the form as it is typed, waits for the worker, and has the panel drawn anew. */
(() => {
  const OFTEN = 1000; // milliseconds between two questions
  const PATIENCE = 15 * 60 * 1000; // then the panel stops asking

  function listen(panel, form, token, changed) {
    const place = panel.querySelector("[data-accessibility-browser]");
    const parts = {
      place,
      words: place.querySelector("[data-browser-words]"),
      start: place.querySelector("[data-browser-start]"),
      cancel: place.querySelector("[data-browser-cancel]"),
    };
    let waiting = null;
    parts.start.addEventListener("click", async () => {
      if (waiting) return; // the button stays in reach of the keyboard, and does nothing twice
      waiting = { stopped: false };
      busy(parts, true);
      tell(parts, "Sending the draft…");
      const said = await run(parts, form, token, waiting);
      waiting = null;
      busy(parts, false);
      tell(parts, said.words);
      if (said.state === "done") changed();
    });
    parts.cancel.addEventListener("click", () => {
      if (!waiting) return;
      waiting.stopped = true;
      parts.start.focus();
      if (waiting.cancelUrl) post(waiting.cancelUrl, token, "");
    });
  }

  /** Ask for a check, and then how it goes, until it is over in one way or another. */
  async function run(parts, form, token, waiting) {
    try {
      const data = new URLSearchParams(new FormData(form)).toString();
      const response = await post(parts.place.dataset.browserUrl, token, data);
      let said = await response.json();
      if (!response.ok) return { state: "refused", words: said.error };
      waiting.cancelUrl = said.cancel_url;
      const statusUrl = said.status_url;
      const since = Date.now();
      while (!said.finished) {
        if (waiting.stopped) return { state: "cancelled", words: "Called off. Nothing was checked." };
        if (Date.now() - since > PATIENCE) throw new Error("too long");
        tell(parts, said.words);
        await new Promise((soon) => setTimeout(soon, OFTEN));
        const answer = await fetch(statusUrl, { headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(String(answer.status));
        said = await answer.json();
      }
      return said;
    } catch {
      return { state: "lost", words: "The CMS does not answer about this check. Look again in a minute." };
    }
  }

  function post(url, token, body) {
    const headers = { "Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": token };
    return fetch(url, { method: "POST", body, headers });
  }

  function busy(parts, is) {
    parts.place.setAttribute("aria-busy", String(is));
    parts.start.setAttribute("aria-disabled", String(is));
    parts.cancel.hidden = !is;
    if (!is && document.activeElement === document.body) parts.start.focus();
  }

  /** Only what changed is said, so that a screen reader is not interrupted each second. */
  function tell(parts, words) {
    if (words && parts.words.textContent !== words) parts.words.textContent = words;
  }

  /** What the newest check says of the page; not while one is under way, and not over why the last one failed. */
  function say(panel, words) {
    const place = panel.querySelector("[data-accessibility-browser]");
    if (place.getAttribute("aria-busy") === "true") return;
    if (place.dataset.said !== words) tell({ words: place.querySelector("[data-browser-words]") }, words);
    place.dataset.said = words;
  }

  window.accessibilityBrowser = { listen, say };
})();
