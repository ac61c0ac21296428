// Sorting and filtering. Without it the report is whole, in its first order.
(() => {
  const list = document.querySelector(".findings");
  const tools = document.querySelector(".tools");
  const heard = document.querySelector("#shown");
  if (list && tools) {
    tools.hidden = false;
    const all = [...list.children];
    const value = (name) => tools.querySelector(`[name="${name}"]`).value;
    const order = { severity: "rank", page: "page", rule: "rule", criterion: "criterion" };
    const update = () => {
      const words = value("words").toLowerCase();
      const key = order[value("order")];
      const shown = all.filter((item) => (!value("severity") || item.dataset.severity === value("severity"))
        && (!words || item.textContent.toLowerCase().includes(words)));
      all.forEach((item) => { item.hidden = !shown.includes(item); });
      list.append(...[...all].sort((a, b) => a.dataset[key].localeCompare(b.dataset[key], undefined, { numeric: true })));
      heard.textContent = `${shown.length} of ${all.length} findings shown`;
    };
    tools.addEventListener("input", update);
  }
  for (const button of document.querySelectorAll("thead button")) {
    button.addEventListener("click", () => {
      const header = button.closest("th");
      const body = header.closest("table").tBodies[0];
      const up = header.getAttribute("aria-sort") !== "ascending";
      for (const other of header.parentNode.children) other.removeAttribute("aria-sort");
      header.setAttribute("aria-sort", up ? "ascending" : "descending");
      const cell = (row) => row.cells[header.cellIndex].dataset.sort ?? row.cells[header.cellIndex].textContent;
      body.append(...[...body.rows].sort((a, b) => (up ? 1 : -1) * cell(a).localeCompare(cell(b), undefined, { numeric: true })));
    });
  }
})();
