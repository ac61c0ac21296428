// The page as a reader gets it, written down as plain HTML: only what is shown, in reading order, with the names that
// assistive technology reads. Each element carries its number in `places`, so that findings lead back to it.
() => {
  const SILENT = new Set(["script", "style", "template", "noscript", "head", "title", "meta", "link", "svg", "canvas", "button",
    "select", "option", "textarea", "input", "datalist", "progress", "meter", "math", "object", "embed", "dialog"]);
  const KEPT = new Set(["p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "figure", "figcaption", "table", "caption", "thead",
    "tbody", "tfoot", "tr", "td", "th", "strong", "b", "em", "i", "u", "s", "del", "sub", "sup", "code", "kbd", "abbr", "br", "h1", "h2",
    "h3", "h4", "h5", "h6", "address", "nav"]);
  const INLINE = new Set(["inline", "inline-block", "inline-flex", "contents", "ruby"]);
  const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);
  const places = [];
  const here = location.href.split("#")[0];

  const attribute = (name, value) => (value === null || value === undefined || value === false ? "" : ` ${name}="${escaped(String(value))}"`);

  const name = (element) => axe.commons.text.accessibleText(element).trim();

  const address = (raw) => {
    try {
      const full = new URL(raw, document.baseURI);
      return full.href.split("#")[0] === here && full.hash ? full.hash : full.href;
    } catch { return raw; }
  };

  const own = (element) => {
    const number = places.push(element) - 1;
    return attribute("data-n", number) + attribute("data-b", element.getAttribute("data-block-id")) + attribute("data-around", around(element) || null) + attribute("lang", element.getAttribute("lang"))
      + attribute("id", element.id || null);
  };

  const tag = (element, style) => {
    const role = element.getAttribute("role");
    if (role === "heading") return `h${Math.min(6, Math.max(1, Number(element.getAttribute("aria-level")) || 2))}`;
    if (/^h[1-6]$/.test(element.localName)) {
      if (role === "presentation" || role === "none") return "div";
      return element.localName;
    }
    // What is taken out of the flow counts as a block for the style, and is read with the words around it all the same.
    const apart = ["absolute", "fixed"].includes(style.position) && ["span", "small", "em", "strong", "b", "i"].includes(element.localName);
    const block = !INLINE.has(style.display) && !apart;
    if (element.localName === "p") return element.querySelector("p, div, ul, ol, table, figure, blockquote, h1, h2, h3, h4, h5, h6") ? "div" : "p";
    if (KEPT.has(element.localName) && !(block && ["strong", "b", "em", "i", "u", "s", "abbr", "sub", "sup", "code", "kbd"].includes(element.localName))) {
      return element.localName;
    }
    return block ? "div" : "span";
  };

  const image = (element) => {
    const role = element.getAttribute("role");
    const silent = role === "presentation" || role === "none";
    const labelled = element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby");
    const alt = silent ? "" : labelled ? name(element) : element.getAttribute("alt");
    const figure = element.closest("figure");
    const caption = figure?.querySelectorAll("img").length === 1 ? figure.querySelector("figcaption")?.textContent.trim() : null;
    const source = element.currentSrc || element.src || "";
    return `<img${own(element)}${attribute("alt", alt)}${attribute("src", source.startsWith("data:") ? "" : source)}${attribute("title", element.getAttribute("title"))}${attribute("data-caption", caption)}>`;
  };

  const link = (element, style) => {
    const said = name(element);
    const words = element.textContent.replace(/\s+/g, " ").trim();
    const label = said && said !== words && (element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby")) ? said : null;
    const facts = own(element) + attribute("href", address(element.getAttribute("href"))) + attribute("target", element.getAttribute("target"))
      + attribute("title", element.getAttribute("title")) + attribute("aria-label", label);
    const inside = `<a${facts}>${children(element)}</a>`;
    return INLINE.has(style.display) ? inside : `<div>${inside}</div>`;
  };

  const media = (element) => {
    const tracks = [...element.querySelectorAll?.("track") ?? []].map((one) => `<track kind="${escaped(one.kind)}">`).join("");
    const source = element.currentSrc || element.src || "";
    return `<${element.localName}${own(element)}${attribute("src", source)}${attribute("title", name(element) || null)}>${tracks}</${element.localName}>`;
  };

  const children = (element) => {
    const root = element.shadowRoot ?? element;
    const nodes = element.localName === "slot" ? element.assignedNodes({ flatten: true }) : root.childNodes;
    return [...nodes].map(node).join("");
  };

  // What a closed "details" holds belongs to the page: it is one key away.
  const hidden = (element, style) => element.getAttribute("aria-hidden") === "true" || element.inert || style.display === "none"
    || style.visibility !== "visible";

  // Ways around the site: their words are those of the pages that they lead to.
  const around = (element) => element.matches("nav, [role=navigation], [role=banner], [role=contentinfo], [role=menu], [role=menubar]")
    || (element.matches("header, footer") && !element.closest("main, article, section, aside"));

  const node = (one) => {
    if (one.nodeType === Node.TEXT_NODE) return escaped(one.data);
    if (one.nodeType !== Node.ELEMENT_NODE) return "";
    if (SILENT.has(one.localName) && !(one.localName === "dialog" && one.open)) return "";
    const style = getComputedStyle(one);
    if (hidden(one, style)) return "";
    if (one.localName === "img") return image(one);
    if (one.localName === "br") return "<br>";
    if (["video", "audio", "iframe"].includes(one.localName)) return media(one);
    if (one.localName === "a" && one.hasAttribute("href")) return link(one, style);
    const written = tag(one, style);
    const spans = attribute("colspan", one.getAttribute("colspan")) + attribute("rowspan", one.getAttribute("rowspan"));
    const role = one.localName === "table" ? attribute("role", one.getAttribute("role")) : "";
    const title = one.localName === "abbr" ? attribute("title", one.getAttribute("title")) : "";
    const aligned = style.textAlign === "justify" && written !== "span" ? ' style="text-align: justify"' : "";
    const header = one.localName === "td" && ["rowheader", "columnheader"].includes(one.getAttribute("role"));
    const opened = header ? "th" : written;
    return `<${opened}${own(one)}${spans}${role}${title}${aligned}>${children(one)}</${opened}>`;
  };

  axe.setup(document.documentElement);
  try {
    const html = document.body ? children(document.body) : "";
    const ids = [...altogether.elements()].flatMap((one) => [one.id, one.localName === "a" ? one.getAttribute("name") : ""]).filter(Boolean);
    altogether.places = places;
    return { html, ids: [...new Set(ids)], title: document.title, language: document.documentElement.lang, host: location.hostname };
  } finally {
    axe.teardown();
  }
}
