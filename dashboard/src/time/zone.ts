/** Moments and clocks: what a clock on the wall of a zone shows, and when it shows that. All moments are ms since 1970. */

export interface Wall {
  year: number;
  /** 1 is January. */
  month: number;
  day: number;
  hour: number;
  minute: number;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock of a zone shows at a moment. */
export function readWall(moment: number, zone: string): Wall {
  const parts = new Map(getFormat(zone).formatToParts(moment).map((part) => [part.type, Number(part.value)]));
  const read = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return { year: read('year'), month: read('month'), day: read('day'), hour: read('hour') % 24, minute: read('minute') };
}

/** The first moment at which the clock of a zone shows this. Parts may overflow: day 0 is the last of the month before.
 * What the clock leaps over stands for the moment after the leap. */
export function fromWall(wall: Partial<Wall> & { year: number }, zone: string): number {
  const wanted = Date.UTC(wall.year, (wall.month ?? 1) - 1, wall.day ?? 1, wall.hour ?? 0, wall.minute ?? 0);
  const candidates = [wanted - DAY, wanted + DAY].map((near) => wanted - getOffset(near, zone));
  const showing = candidates.filter((moment) => moment + getOffset(moment, zone) === wanted);
  return showing.length ? Math.min(...showing) : Math.max(...candidates);
}

/** How many ms the clock of a zone is before UTC's. */
export function getOffset(moment: number, zone: string): number {
  const wall = readWall(moment, zone);
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  return shown - Math.floor(moment / MINUTE) * MINUTE;
}

/** When the day of a moment began, `days` later. */
export function startOfDay(moment: number, zone: string, days = 0): number {
  const { year, month, day } = readWall(moment, zone);
  return fromWall({ year, month, day: day + days }, zone);
}

/** `2026-11-02` of a moment. */
export function writeDay(moment: number, zone: string): string {
  const { year, month, day } = readWall(moment, zone);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** When a day written like `2026-11-02` begins, `days` later; undefined when it is none. */
export function readDay(text: string, zone: string, days = 0): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return fromWall({ year, month, day: day + days }, zone);
}

/** Whether this is the name of a zone that the browser knows. */
export function isZone(name: string): boolean {
  try {
    getFormat(name);
    return true;
  } catch {
    return false;
  }
}

/** The zone of this browser. */
export const getOwnZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export const listZones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];

function getFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

const pad = (part: number): string => String(part).padStart(2, '0');
