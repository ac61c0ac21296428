/**
 * The CMS writes full addresses of the frontend. Below its own root they become paths, so that the site works at
 * whatever address it is served from: a test, a preview deployment, a mirror.
 */
function local(text: string, root: string): string {
  if (text === root) return '/';
  const whole = text.startsWith(`${root}/`) ? text.slice(root.length) : text;
  return whole.replaceAll(`href="${root}/`, 'href="/').replaceAll(`href="${root}"`, 'href="/"');
}

/** A copy of an answer of the API in which links to the site itself are paths. */
export function withLocalLinks<Shape>(value: Shape, root: string): Shape {
  if (root === '') return value;
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return local(part, root);
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as Shape;
}
