/**
 * Dates and times in a reader's words. Times are shown in the zone in which the CMS says that they were meant,
 * whatever the server's or the reader's zone is.
 */
import { primary } from '../i18n/strings.ts';

interface Parts {
  weekday: string;
  day: string;
  month: string;
  year: string;
  hour: number;
  minute: number;
}

interface Words {
  /** `Friday 5 December 2026` */
  day: (parts: Parts) => string;
  /** `12 noon`, `9am`, `5:30pm` */
  time: (parts: Parts) => string;
  /** A time on a day, then the zone: `12 noon on Friday 5 December 2026, UK time` */
  timeOnDay: (time: string, day: string) => string;
  /** A range of times on one day: `2pm to 4pm` */
  range: (from: string, until: string) => string;
}

function clock(parts: Parts, morning: string, afternoon: string, separator: string): string {
  const hour = parts.hour % 12 === 0 ? 12 : parts.hour % 12;
  const minutes = parts.minute === 0 ? '' : `${separator}${String(parts.minute).padStart(2, '0')}`;
  return `${hour}${minutes}${parts.hour < 12 ? morning : afternoon}`;
}

/** Noon and midnight by name: "12pm" means either to too many readers. */
function onTheHour(parts: Parts, midnight: string, noon: string): string | null {
  if (parts.minute !== 0 || parts.hour % 12 !== 0) return null;
  return parts.hour === 0 ? midnight : noon;
}

const ENGLISH: Words = {
  day: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
  time: (parts) => onTheHour(parts, '12 midnight', '12 noon') ?? clock(parts, 'am', 'pm', ':'),
  timeOnDay: (time, day) => `${time} on ${day}`,
  range: (from, until) => `${from} to ${until}`,
};

const WELSH: Words = {
  day: ({ weekday, day, month, year }) => `${weekday.charAt(0).toLowerCase()}${weekday.slice(1)} ${day} ${month} ${year}`,
  time: (parts) => onTheHour(parts, 'hanner nos', 'hanner dydd') ?? clock(parts, 'yb', parts.hour < 18 ? 'yp' : 'yh', ':'),
  // "On Friday" is said by mutating the day: dydd Gwener → ddydd Gwener.
  timeOnDay: (time, day) => `${time} ${day.replace(/^d(?!d)/, 'dd')}`,
  range: (from, until) => `${from} i ${until}`,
};

function words(language: string): Words {
  return primary(language) === 'cy' ? WELSH : ENGLISH;
}

function formatLocale(language: string): string {
  return primary(language) === 'cy' ? 'cy' : 'en-GB';
}

function partsOf(moment: Date, language: string, timeZone: string): Parts {
  const format = new Intl.DateTimeFormat(formatLocale(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone,
  });
  const found = Object.fromEntries(format.formatToParts(moment).map((part) => [part.type, part.value]));
  return {
    weekday: found['weekday'] ?? '',
    day: found['day'] ?? '',
    month: found['month'] ?? '',
    year: found['year'] ?? '',
    hour: Number(found['hour']),
    minute: Number(found['minute']),
  };
}

/** `2026-12-05` → `5 December 2026`; with `weekday`, `Saturday 5 December 2026`. Empty for what is not a date. */
export function dateInWords(date: string, language: string, { weekday = false } = {}): string {
  const moment = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(moment.valueOf())) return '';
  const parts = partsOf(moment, language, 'UTC');
  return weekday ? words(language).day(parts) : `${parts.day} ${parts.month} ${parts.year}`;
}

/** Whether a moment can be told at all: a draft may have none yet, or a zone that does not exist. */
function tellable(at: string, timeZone: string): boolean {
  if (Number.isNaN(new Date(at).valueOf())) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== null;
  } catch {
    // RangeError: the zone is unknown to this machine; there is no right time to print.
    return false;
  }
}

/** `12 noon on Friday 5 December 2026, UK time`; empty when it cannot be told. */
export function momentInWords(at: string, timeZone: string, zoneText: string, language: string): string {
  if (!tellable(at, timeZone)) return '';
  const say = words(language);
  const parts = partsOf(new Date(at), language, timeZone);
  return withZone(say.timeOnDay(say.time(parts), say.day(parts)), zoneText);
}

/** `Friday 5 December 2026, 2pm to 4pm, UK time`; an end on another day is said in full; empty without a start. */
export function spanInWords(
  start: string,
  end: string | null,
  timeZone: string,
  zoneText: string,
  language: string,
): string {
  if (!tellable(start, timeZone)) return '';
  const say = words(language);
  const from = partsOf(new Date(start), language, timeZone);
  const opening = `${capitalised(say.day(from))}, ${say.time(from)}`;
  if (end === null || !tellable(end, timeZone)) return withZone(opening, zoneText);
  const until = partsOf(new Date(end), language, timeZone);
  const sameDay = say.day(from) === say.day(until);
  const closing = sameDay ? say.time(until) : say.timeOnDay(say.time(until), say.day(until));
  return withZone(say.range(opening, closing), zoneText);
}

/** Day of the month and short month for a calendar tile; null without a start. */
export function tile(start: string, timeZone: string, language: string): { day: string; month: string } | null {
  if (!tellable(start, timeZone)) return null;
  const locale = formatLocale(language);
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(start));
  return { day: part({ day: 'numeric' }), month: part({ month: 'short' }) };
}

function withZone(text: string, zoneText: string): string {
  return zoneText === '' ? text : `${text}, ${zoneText}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
