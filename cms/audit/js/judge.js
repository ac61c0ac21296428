// What came when the page was asked for: enough to tell a page from an error, a login or nothing at all.
() => {
  const navigation = performance.getEntriesByType("navigation")[0];
  const shown = (selector) => [...document.querySelectorAll(selector)].some((element) => altogether.shown(element));
  const text = (document.body?.innerText ?? "").trim();
  const boxes = "img, svg, canvas, video, picture, iframe, object, input, button, select, textarea";
  let content = text.length > 0 || shown(boxes);
  if (!content) for (const element of altogether.elements()) if (element.shadowRoot?.textContent.trim()) content = true;
  return {
    url: location.href,
    status: navigation?.responseStatus ?? 0,
    type: document.contentType,
    title: document.title,
    password: shown('input[type="password"]'),
    content,
  };
}
