/* Describing images one after another without a reload between them; all of it works without this too. */
(() => {
  const PAUSE = 500; // milliseconds without typing before the rules are asked
  const part = () => document.querySelector("[data-describe]");
  let timer = null;
  let asked = null;

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-describe] form");
    if (!form) return;
    event.preventDefault();
    go(form.action, { method: "POST", body: new FormData(form) }, () => form.submit());
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-describe-skip]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(link.href, {}, () => window.location.assign(link.href));
  });

  document.addEventListener("input", (event) => {
    const form = event.target.closest("[data-describe] form");
    if (!form) return;
    clearTimeout(timer);
    timer = setTimeout(() => judge(form), PAUSE);
  });

  window.addEventListener("popstate", () => window.location.reload());

  /** Fetch the next screen and put its part in place of this one; what cannot be fetched is asked for as without scripts. */
  async function go(url, options, otherwise) {
    clearTimeout(timer);
    asked?.abort();
    try {
      const response = await fetch(url, options);
      const next = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = next.querySelector("[data-describe]");
      if (!response.ok || !fresh) throw new Error(String(response.status));
      show(fresh, next, response.url);
    } catch {
      otherwise();
    }
  }

  function show(fresh, next, url) {
    part().replaceWith(fresh);
    document.querySelector(".messages > ul")?.replaceWith(next.querySelector(".messages > ul"));
    if (url !== window.location.href) window.history.pushState({}, "", url);
    document.querySelector("[data-describe-status]").textContent = fresh.querySelector("[data-describe-left]").textContent;
    const field = fresh.querySelector("input[type=text]");
    (field || fresh.querySelector("[data-describe-end]")).focus();
    // The picture comes first, and belongs on the screen with the field.
    if (field) fresh.querySelector("img").scrollIntoView({ block: "nearest" });
  }

  async function judge(form) {
    asked?.abort();
    asked = new AbortController();
    try {
      const response = await fetch(form.dataset.judgeUrl, { method: "POST", body: new FormData(form), signal: asked.signal });
      const place = form.querySelector("[data-describe-judged]");
      const said = response.ok ? (await response.text()).trim() : "";
      if (place.innerHTML.trim() !== said) place.innerHTML = said;
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }
})();
