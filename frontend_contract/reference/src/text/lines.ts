/** Plain text with line breaks, as paragraphs of lines: an empty line parts paragraphs. */
export function paragraphs(text: string): string[][] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').map((line) => line.trim()).filter(Boolean))
    .filter((lines) => lines.length > 0);
}

/** Whether clean HTML says anything at all. */
export function saysSomething(html: string): boolean {
  return html.replace(/<[^>]*>|&nbsp;/g, '').trim() !== '';
}

/** One or two letters to stand for a face: `Nia ap Rhys` → `NR`. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => Array.from(word ?? '')[0] ?? '').join('').toUpperCase();
}
