/* Answers to findings: sent from the panel, which is then drawn anew. */
(() => {
  function listen(panel, token, changed) {
    panel.addEventListener("click", (event) => {
      const finding = event.target.closest("[data-fingerprint]");
      if (event.target.closest("[data-accessibility-send]")) send(panel, finding, token, changed);
      if (event.target.closest("[data-accessibility-reopen]")) {
        post(panel.dataset.reopenUrl, token, { fingerprint: finding.dataset.fingerprint }).then(changed);
      }
    });
  }

  async function send(panel, finding, token, changed) {
    const box = finding.querySelector("[data-accessibility-answer]");
    const typed = Object.fromEntries([...box.querySelectorAll("[data-answer]")].map((each) => [each.dataset.answer, each.value]));
    const about = { fingerprint: finding.dataset.fingerprint, rule: box.dataset.rule, block_id: box.dataset.block };
    const response = await post(panel.dataset.answerUrl, token, { ...about, ...typed });
    if (response.ok) {
      changed();
      return;
    }
    const said = await response.json();
    box.querySelector("[data-answer-error]").textContent = said.error || Object.values(said.errors).flat().join(" ");
  }

  function post(url, token, values) {
    return fetch(url, { method: "POST", body: new URLSearchParams(values), headers: { "X-CSRFToken": token } });
  }

  window.accessibilityAnswers = { listen };
})();
