// Everything that decides how the page looks and reads, as one text: its elements, styles, pictures and frames.
// Nothing where that cannot be told: a style sheet that may not be read, a resource of unknown size, a list cut short.
() => {
  let known = true;
  const styles = [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => {
    try { return [...sheet.cssRules].map((rule) => rule.cssText).join("\n"); } catch { known = false; return sheet.href ?? ""; }
  });
  const pictures = [...document.images].map((image) => `${image.currentSrc} ${image.naturalWidth}x${image.naturalHeight}`);
  const shadows = [...altogether.elements()].filter((element) => element.shadowRoot).map((element) => element.shadowRoot.innerHTML);
  const entries = performance.getEntriesByType("resource");
  if (entries.length >= 250) known = false; // the browser keeps no more
  const resources = entries.map((entry) => {
    const address = entry.name.split("#")[0];
    if (entry.decodedBodySize === 0 && new URL(address, document.baseURI).origin !== location.origin) known = false;
    return `${address} ${entry.decodedBodySize}`;
  }).sort();
  return known ? [document.documentElement.outerHTML, ...styles, ...pictures, ...shadows, ...resources].join("\x1f") : "";
}
