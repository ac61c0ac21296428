/** What a link may lead to. The CMS has checked already; an address is checked again where it becomes a link. */
const SAFE = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#|\?)/i;

/** The address, or null when it must not be followed: the words then stand alone. */
export function safeUrl(url: string | null): string | null {
  return url !== null && SAFE.test(url) ? url : null;
}

/** `tel:` with the digits of a number as it was typed; null when there are none. */
export function telephone(number: string): string | null {
  const digits = number.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  return /\d/.test(digits) ? `tel:${digits}` : null;
}

/** An address as a `Location` header can hold it: letters beyond ASCII as percent signs, all others as they are. */
export function asHeader(location: string): string {
  return location.replace(/[^\x21-\x7e]+/g, (letters) => encodeURIComponent(letters.toWellFormed()));
}
