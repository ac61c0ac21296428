// Our own call of axe: real arguments, every frame, errors as errors, and only what is needed sent back.
(() => {
  // In a frame whose sandbox forbids scripts, no timer ever fires, though promises do: axe's zero delays become promises.
  const later = globalThis.setTimeout;
  globalThis.setTimeout = (call, delay, ...rest) => (delay > 0 ? later(call, delay, ...rest) : (Promise.resolve().then(() => call(...rest)), 0));

  const RESULT_TYPES = ["violations", "incomplete"];

  const partial = async (context, options) => JSON.parse(JSON.stringify(await axe.runPartial(context, options)));

  // Which frames axe would enter, each as the path of selectors from the page to it.
  const frames = (context, options) => axe.utils.getFrameContexts(context, options)
    .map(({ frameSelector, frameContext }) => ({ selector: frameSelector, context: frameContext }));

  const byPath = (target) => {
    const steps = target.flat();
    return steps.reduce((root, step) => (root?.shadowRoot ?? root)?.querySelector?.(step) ?? null, document);
  };

  // Whether something fades, filters, blends or masks the element, so that its colours are not those of its style.
  const bent = (element) => altogether.closest(element, (one) => {
    const style = getComputedStyle(one);
    return style.filter !== "none" || style.mixBlendMode !== "normal" || +style.opacity < 1 || style.maskImage !== "none"
      || (style.backdropFilter ?? "none") !== "none";
  }) !== null;

  const described = (node) => {
    // By ancestry: axe's short selectors answer ":root" for some frames. Its first step is in this document, whether it
    // is the element itself or the frame that holds it.
    const element = byPath([node.ancestry[0]]);
    const about = element ? altogether.describe(element) : null;
    if (about && node.target.length > 1) {
      about.selector = [about.selector, ...node.target.slice(1).flat()].join(" >>> ");
      about.html = node.html;
    }
    return about;
  };

  const trimmed = (rule) => ({
    id: rule.id,
    help: rule.help,
    impact: rule.impact,
    nodes: rule.nodes.map((node) => ({
      target: node.target,
      html: node.html.slice(0, 300),
      impact: node.impact,
      summary: [...node.any, ...node.all, ...node.none].map((one) => one.message).slice(0, 4),
      data: node.any[0]?.data ?? null,
      element: described(node),
      bent: node.target.length === 1 && rule.id === "color-contrast" && bent(byPath([node.ancestry[0]]) ?? document.documentElement),
    })),
  });

  const finish = async (partials, options) => {
    const results = await axe.finishRun(partials, { ...options, resultTypes: RESULT_TYPES });
    return {
      version: results.testEngine.version,
      violations: results.violations.map(trimmed),
      incomplete: results.incomplete.map(trimmed),
    };
  };

  globalThis.altogetherAxe = { partial, frames, finish, byPath };
})();
