/* The checks panel: sends the form as it is typed, shows what the rules say, marks the blocks. */
(() => {
  const PAUSE = 400; // milliseconds without typing before the form is sent

  /** The form of the editor, and the panel beside it. */
  function start(panel) {
    const form = document.querySelector("[data-edit-form]");
    if (!form) return;
    const state = { form, panel, timer: null, running: null, last: "" };
    const soon = () => {
      clearTimeout(state.timer);
      state.timer = setTimeout(() => check(state), PAUSE);
    };
    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    // Blocks that are added, moved or deleted, and choosers, change hidden fields without an event.
    new MutationObserver(soon).observe(form, { childList: true, subtree: true, attributes: true, attributeFilter: ["value"] });
    panel.addEventListener("click", follow);
    sayRefused(panel);
    const again = () => {
      state.last = "";
      const results = panel.querySelector("[data-accessibility-results]");
      // The list is drawn anew: whoever was in it goes on from the summary, not from the top of the page.
      if (results.contains(document.activeElement)) panel.querySelector("[data-accessibility-summary]").focus();
      results.innerHTML = "";
      panel.shownHtml = "";
      check(state);
    };
    window.accessibilityFixes.listen(panel, again);
    window.accessibilityAnswers.listen(panel, token(form), again);
    window.accessibilityBrowser.listen(panel, form, token(form), again);
    check(state);
  }

  function follow(event) {
    const link = event.target.closest("[data-accessibility-jump]");
    if (!link) return;
    event.preventDefault();
    jump(link.dataset.accessibilityJump, link.dataset.accessibilityPath);
  }

  /** After a refusal: what refused stands at the top of the page, in place of "validation errors", and has the focus. */
  function sayRefused(panel) {
    const refused = panel.querySelector("[data-accessibility-refused]");
    if (!refused) return;
    const list = refused.content.firstElementChild;
    const banner = document.querySelector(".messages .error");
    if (banner) banner.replaceChildren(list);
    else document.querySelector("main").prepend(list);
    list.addEventListener("click", follow);
    list.focus();
  }

  /** Send the form; an answer that is overtaken by a later one is dropped. */
  async function check(state) {
    const data = new URLSearchParams(new FormData(state.form)).toString();
    if (data === state.last) return;
    state.last = data;
    state.running?.abort();
    state.running = new AbortController();
    try {
      const response = await fetch(state.panel.dataset.checkUrl, {
        method: "POST",
        body: data,
        headers: { "Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": token(state.form) },
        signal: state.running.signal,
      });
      if (!response.ok) throw new Error(String(response.status));
      show(state.panel, await response.json());
    } catch (error) {
      if (error.name === "AbortError") return;
      state.last = "";
      say(state.panel, "The checks could not be run just now. Saving and publishing still check the page.");
    }
  }

  function token(form) {
    return form.querySelector("[name=csrfmiddlewaretoken]").value;
  }

  /** The findings in the panel, their number on the toggle, a mark on each block. */
  function show(panel, answer) {
    const results = panel.querySelector("[data-accessibility-results]");
    // Nobody's place in the list is taken away while they are in it, nor for the same list.
    if (panel.shownHtml !== answer.html && !results.contains(document.activeElement)) {
      results.innerHTML = answer.html;
      panel.shownHtml = answer.html;
    }
    say(panel, answer.summary);
    window.accessibilityBrowser.say(panel, answer.browser);
    count(answer.counts.error + answer.counts.warning);
    mark(answer.marks);
  }

  /** Only what changed is said, so that a screen reader is not interrupted by every key. */
  function say(panel, text) {
    const summary = panel.querySelector("[data-accessibility-summary]");
    if (summary.textContent !== text) summary.textContent = text;
  }

  function count(number) {
    const toggle = document.querySelector('[data-side-panel-toggle="accessibility"] [data-side-panel-toggle-counter]');
    if (!toggle) return;
    toggle.textContent = String(number);
    toggle.hidden = number === 0;
  }

  function blockOf(id) {
    return id ? document.querySelector(`[data-contentpath="${CSS.escape(id)}"]`) : null;
  }

  function mark(marks) {
    const wanted = new Map(marks.map((each) => [each.block, each]));
    for (const old of document.querySelectorAll("[data-accessibility-mark]")) {
      if (!wanted.has(old.dataset.accessibilityMark)) old.remove();
    }
    for (const each of marks) place(each);
  }

  function place(each) {
    const header = blockOf(each.block)?.querySelector(".w-panel__header");
    if (!header) return;
    let badge = header.querySelector("[data-accessibility-mark]");
    if (!badge) {
      badge = document.createElement("span");
      badge.dataset.accessibilityMark = each.block;
      header.querySelector(".w-panel__heading")?.after(badge);
    }
    if (badge.textContent !== each.text) badge.textContent = each.text;
    badge.className = `a11y-mark a11y-mark--${each.severity}`;
  }

  /** Open the block, bring it into view and put the cursor into the field at fault, or the first one. */
  function jump(id, path) {
    const field = path.split(".")[0];
    const target = blockOf(id) || document.querySelector(`[data-contentpath="${CSS.escape(field)}"]`);
    if (!target) return;
    target.querySelector('[data-panel-toggle][aria-expanded="false"]')?.click();
    target.scrollIntoView({ block: "center" });
    const name = path.split(".").pop();
    const inner = target.querySelector(`[data-contentpath="${CSS.escape(name)}"]`) || target;
    const FIELDS = "[contenteditable=true], textarea, select, input:not([type=hidden])";
    (inner.querySelector(FIELDS) || target.querySelector(FIELDS) || target).focus();
  }

  document.addEventListener("DOMContentLoaded", () => {
    const panel = document.querySelector("[data-accessibility-panel]");
    if (panel) start(panel);
  });
})();
