// Links within text, and by what they can be told from it (WCAG 1.4.1). Runs after text.js.
() => {
  const { styleOf, styles, shown, ancestors, roots, brief, LETTER } = altogetherLayout;
  const HEAVIER = 200;
  const LARGER = 1.2;
  const BLOCK = /^(block|flow-root|list-item|table-cell|table-caption|grid|flex|inline-block|inline-flex|inline-grid)$/;
  const holderOf = (element) => [...ancestors(element)].slice(1).find((one) => BLOCK.test(styleOf(one).display)) ?? document.body;
  const clear = (colour) => /rgba\(.*, 0\)|transparent/.test(colour) || /\/ 0\)$/.test(colour);
  const below = (element) => [element, ...element.querySelectorAll("*")];

  const decorated = (style) => /underline|overline|line-through/.test(style.textDecorationLine) && !clear(style.textDecorationColor);
  const edged = (style) => ["Top", "Right", "Bottom", "Left"].some((side) =>
    !/none|hidden/.test(style[`border${side}Style`]) && parseFloat(style[`border${side}Width`]) > 0 && !clear(style[`border${side}Color`]));
  const outlined = (style) => !/none|hidden/.test(style.outlineStyle) && parseFloat(style.outlineWidth) > 0 && !clear(style.outlineColor);
  const filled = (style) => style.backgroundImage !== "none" || !clear(style.backgroundColor);
  const marked = (element) => ["::before", "::after"].some((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return style.content !== "none" && style.content !== "normal" && (style.content !== '""' || filled(style) || edged(style) || style.maskImage !== "none");
  });

  const underlinedFromAbove = (link, holder) => [...ancestors(link)].slice(1).some((one) => holder.contains(one) && one !== holder && decorated(styleOf(one)));

  // Anything but colour that sets the link apart from the words beside it.
  const setApart = (link, beside, holder) => {
    const around = styleOf(beside);
    if (underlinedFromAbove(link, holder) && !decorated(around)) return true;
    return below(link).some((one) => {
      const style = styleOf(one);
      if (!shown(one)) return false;
      return (decorated(style) && !decorated(around)) || edged(style) || outlined(style) || style.boxShadow !== "none" || filled(style)
        || marked(one) || /^(img|svg|picture|canvas|video)$/.test(one.localName)
        || (LETTER.test(one.textContent) && (Math.abs(style.fontWeight - around.fontWeight) >= HEAVIER || style.fontStyle !== around.fontStyle
          || style.textTransform !== around.textTransform || style.fontVariantCaps !== around.fontVariantCaps
          || style.fontFamily !== around.fontFamily || style.textShadow !== around.textShadow
          || Math.max(parseFloat(style.fontSize) / parseFloat(around.fontSize), parseFloat(around.fontSize) / parseFloat(style.fontSize)) >= LARGER));
    });
  };

  // The text beside a link in its own block: [an element whose own text it is].
  const besides = (link, holder) => {
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!LETTER.test(node.data) || parent.closest("a, button, label, [role=link], [role=button]") || !shown(parent)) continue;
      const nearest = BLOCK.test(styleOf(parent).display) ? parent : holderOf(parent);
      if (nearest === holder && !found.includes(parent)) found.push(parent);
    }
    return found;
  };

  // Colours that style sheets do not tell: something filters, blends, fades or draws over the letters.
  const unclear = (element) => [...ancestors(element)].some((one) => {
    const style = styleOf(one);
    return style.filter !== "none" || style.mixBlendMode !== "normal" || +style.opacity < 1 || style.backgroundClip.includes("text")
      || style.maskImage !== "none";
  }) || !/^rgb\(/.test(styleOf(element).webkitTextFillColor ?? styleOf(element).color);

  const inkOf = (link) => below(link).find((one) => [...one.childNodes].some((node) => node.nodeType === 3 && LETTER.test(node.data))) ?? link;

  const plainLinks = () => {
    styles.clear();
    const links = [...roots()].flatMap((root) => [...root.querySelectorAll("a[href], [role=link]")]);
    return links.flatMap((link) => {
      if (!/^inline/.test(styleOf(link).display) || !shown(link) || !LETTER.test(link.textContent)) return [];
      const holder = holderOf(link);
      if (/flex|grid/.test(styleOf(holder).display)) return [];
      const around = besides(link, holder);
      const beside = around.find((one) => !setApart(link, one, holder));
      if (!beside) return [];
      const ink = inkOf(link);
      const colour = (one) => styleOf(one).webkitTextFillColor ?? styleOf(one).color;
      return [{
        ...altogether.describe(link), kind: "link", text: brief(link.textContent.replace(/\s+/g, " ").trim()),
        colours: [colour(ink), colour(beside)], unclear: unclear(ink) || unclear(beside),
        places: [altogether.selector(ink), altogether.selector(beside)],
      }];
    });
  };

  Object.assign(altogetherLayout, { plainLinks });
}
