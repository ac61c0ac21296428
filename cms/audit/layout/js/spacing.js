// The spacing that readers may set for themselves (WCAG 1.4.12), as a style sheet of theirs. Runs after text.js.
() => {
  const { roots } = altogetherLayout;
  const STRONG = ":not(#altogether#layout#probe)";
  // Letters of joined scripts are not spaced; scripts without spaces between words have no word spacing.
  const JOINED = "ar, arc, ckb, dv, fa, ks, ku-Arab, mn-Mong, nqo, pa-Arab, ps, sd, syr, ug, ur";
  const RULES = `@layer {
    *${STRONG} { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
      transition: none !important; }
    p${STRONG} { margin-block-end: 2em !important; }
    :lang(${JOINED})${STRONG} { letter-spacing: normal !important; }
  }`;
  let sheets = [];

  const space = () => {
    for (const root of roots()) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(RULES);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      sheets.push([root, sheet]);
    }
  };
  const unspace = () => {
    for (const [root, sheet] of sheets) root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((one) => one !== sheet);
    sheets = [];
  };

  Object.assign(altogetherLayout, { space, unspace });
}
