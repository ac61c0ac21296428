// Everything that decides how the page looks and reads, as one text: its elements, styles, pictures and frames.
() => {
  const styles = [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => {
    try { return [...sheet.cssRules].map((rule) => rule.cssText).join("\n"); } catch { return sheet.href ?? ""; }
  });
  const pictures = [...document.images].map((image) => `${image.currentSrc} ${image.naturalWidth}x${image.naturalHeight}`);
  const shadows = [...altogether.elements()].filter((element) => element.shadowRoot).map((element) => element.shadowRoot.innerHTML);
  const resources = performance.getEntriesByType("resource").map((entry) => `${entry.name.split("#")[0]} ${entry.decodedBodySize}`).sort();
  return [document.documentElement.outerHTML, ...styles, ...pictures, ...shadows, ...resources].join("\x1f");
}
