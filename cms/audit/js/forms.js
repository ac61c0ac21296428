// What a person needs to know of each field of a form: its name and where that comes from, its hints and its errors.
() => {
  const FIELDS = "input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image]), select, textarea, [role=textbox], [role=combobox], [role=spinbutton], [role=listbox], [role=switch]";
  const HINT = /(^|[-_\s])(hint|help|helptext|description|instructions?)([-_\s]|$)/i;
  const ERROR = /(^|[-_\s])(error|errors|errorlist|invalid-feedback|field-error|error-message)([-_\s]|$)/i;
  const words = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getAttribute("aria-hidden") !== "true";
  const listed = (element, name) => (element.getAttribute(name) ?? "").split(/\s+/).filter(Boolean);
  const byId = (element, id) => element.getRootNode().getElementById?.(id) ?? document.getElementById(id);

  // Elements that stand beside a field in its own wrapper, which holds no other field, and are called a hint or an error.
  const beside = (field, pattern) => {
    const found = [];
    for (let box = field.parentElement; box && box !== document.body; box = box.parentElement) {
      if (box.querySelectorAll(FIELDS).length > 1 || ["FORM", "FIELDSET", "MAIN", "BODY"].includes(box.tagName)) break;
      found.push(...[...box.querySelectorAll("*")].filter((one) => pattern.test(`${one.className?.baseVal ?? one.className} ${one.id}`)));
    }
    return [...new Set(found)].filter((one) => !one.matches(FIELDS) && !one.closest("label") && shown(one) && words(one));
  };

  const read = (field) => {
    const refs = [...listed(field, "aria-describedby"), ...listed(field, "aria-errormessage")].map((id) => byId(field, id));
    const told = refs.filter(Boolean);
    const includes = (one) => told.some((each) => each === one || each.contains(one) || one.contains(each));
    const labels = [...(field.labels ?? [])].filter((one) => words(one));
    const labelled = listed(field, "aria-labelledby").some((id) => words(byId(field, id)));
    return {
      element: altogether.describe(field),
      named: labels.length > 0 || labelled || Boolean(field.getAttribute("aria-label")?.trim()) || Boolean(field.getAttribute("title")?.trim()),
      placeholder: field.getAttribute("placeholder")?.trim() ?? "",
      invalid: ["true", "grammar", "spelling"].includes(field.getAttribute("aria-invalid") ?? ""),
      explained: told.some((one) => shown(one) && words(one)) || labels.some((one) => [...one.querySelectorAll("*")].some((each) => ERROR.test(each.className) && shown(each))),
      errors: beside(field, ERROR).filter((one) => !includes(one)).map((one) => words(one)),
      hints: beside(field, HINT).filter((one) => !ERROR.test(`${one.className} ${one.id}`) && !includes(one)).map((one) => words(one)),
    };
  };

  // Radio buttons and tick boxes of one name are one question: it has to be said.
  const groups = () => {
    const byName = new Map();
    for (const one of altogether.elements()) {
      if (!one.matches("input[type=radio], input[type=checkbox]") || !one.name || !shown(one)) continue;
      const key = `${one.type} ${one.name}`;
      byName.set(key, [...(byName.get(key) ?? []), one]);
    }
    const asked = (one) => {
      const box = one.closest("fieldset, [role=radiogroup], [role=group]");
      return Boolean(box && (words(box.querySelector("legend")) || box.getAttribute("aria-label")?.trim() || listed(box, "aria-labelledby").some((id) => words(byId(box, id)))));
    };
    return [...byName.values()].filter((all) => all.length > 1 && !all.some(asked)).map((all) => altogether.describe(all[0]));
  };

  const fields = [...altogether.elements()].filter((one) => one.matches(FIELDS) && shown(one));
  return { fields: fields.map(read), groups: groups() };
}
