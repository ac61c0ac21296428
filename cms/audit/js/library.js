// What our own functions share in the page. It lives in a world of its own: the page's scripts neither see nor change it.
(() => {
  const MAX_HTML = 300;

  const siblingsAlike = (element) => [...(element.parentNode?.children ?? [])].filter((one) => one.localName === element.localName);

  const unique = (root, selector) => {
    try { return root.querySelectorAll(selector).length === 1; } catch { return false; }
  };

  const step = (element) => {
    const name = CSS.escape(element.localName);
    const alike = siblingsAlike(element);
    return alike.length < 2 ? name : `${name}:nth-of-type(${alike.indexOf(element) + 1})`;
  };

  // A selector that finds this element and no other, as short as an id, a block id or the nearest one above it allows.
  const selectorWithin = (element, root) => {
    const parts = [];
    for (let one = element; one && one !== root; one = one.parentElement) {
      const id = one.getAttribute?.("id");
      const block = one.getAttribute?.("data-block-id");
      const anchor = id ? `#${CSS.escape(id)}` : block ? `[data-block-id="${CSS.escape(block)}"]` : null;
      if (anchor && unique(root, anchor)) { parts.unshift(anchor); break; }
      parts.unshift(step(one));
    }
    return parts.join(" > ");
  };

  // Shadow roots and frames are crossed with ">>>".
  const selector = (element) => {
    const root = element.getRootNode();
    const here = selectorWithin(element, root);
    return root instanceof ShadowRoot ? `${selector(root.host)} >>> ${here}` : here;
  };

  const parentAcrossRoots = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;

  const closest = (element, test) => {
    for (let one = element; one; one = parentAcrossRoots(one)) if (test(one)) return one;
    return null;
  };

  const blockId = (element) => closest(element, (one) => one.hasAttribute("data-block-id"))?.getAttribute("data-block-id") || null;

  const rect = (element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height };
  };

  // Only the element's own tag and a little of its text: a person has to recognise it, not to read the page here.
  const html = (element) => {
    const whole = element.outerHTML;
    return whole.length > MAX_HTML ? `${whole.slice(0, MAX_HTML)}…` : whole;
  };

  const describe = (element) => ({ selector: selector(element), block_id: blockId(element), html: html(element), rect: rect(element) });

  // Find an element by a selector that `describe` wrote.
  const find = (path) => path.split(" >>> ").reduce(
    (root, part) => (root?.shadowRoot ?? root)?.querySelector?.(part) ?? null, document);

  // Every element, those in open shadow roots too, in tree order.
  function* elements(root = document) {
    for (const element of root.querySelectorAll("*")) {
      yield element;
      if (element.shadowRoot) yield* elements(element.shadowRoot);
    }
  }

  const shown = (element) => element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;

  globalThis.altogether = { selector, blockId, rect, html, describe, find, elements, closest, parentAcrossRoots, shown };
})();
