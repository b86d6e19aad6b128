/** Numbers, durations and dates in the language and zone of whoever reads. */
import type { Unit } from '@/view/range';

export interface Formats {
  /** 12,345 */
  number: (value: number) => string;
  /** 12.3K */
  compact: (value: number) => string;
  /** 0.123 → 12% */
  percent: (share: number) => string;
  /** 0.123 → +12% */
  change: (share: number) => string;
  /** Seconds → 2m 31s */
  duration: (seconds: number) => string;
  /** The bucket of a chart that begins at this moment. `long` says it in full. */
  bucket: (moment: number, unit: Unit, long?: boolean) => string;
  day: (moment: number) => string;
  time: (moment: number) => string;
  dateTime: (moment: number) => string;
  /** 3 – 9 November 2026 */
  span: (start: number, end: number) => string;
  weekday: (sundayIs0: number) => string;
  weekdayLong: (sundayIs0: number) => string;
  hour: (hour: number) => string;
  /** 0 is Sunday. */
  firstDay: number;
}

const SUNDAY = Date.UTC(2023, 0, 1);
const DAY = 86_400_000;
const TIGHT = /^(ja|zh)/;

export function makeFormats(locale: string, zone: string): Formats {
  const dates = (options: Intl.DateTimeFormatOptions, timeZone = zone) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const number = new Intl.NumberFormat(locale);
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const change = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const short: Record<Unit, Intl.DateTimeFormat> = {
    minute: dates({ hour: 'numeric', minute: '2-digit' }),
    hour: dates({ hour: 'numeric', minute: '2-digit' }),
    day: dates({ day: 'numeric', month: 'short' }),
    month: dates({ month: 'short', year: '2-digit' }),
    year: dates({ year: 'numeric' }),
  };
  const long: Record<Unit, Intl.DateTimeFormat> = {
    minute: dates({ weekday: 'short', hour: 'numeric', minute: '2-digit' }),
    hour: dates({ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }),
    day: dates({ weekday: 'long', day: 'numeric', month: 'long' }),
    month: dates({ month: 'long', year: 'numeric' }),
    year: dates({ year: 'numeric' }),
  };
  const day = dates({ dateStyle: 'medium' });
  const time = dates({ hour: 'numeric', minute: '2-digit', second: '2-digit' });
  const dateTime = dates({ dateStyle: 'medium', timeStyle: 'short' });
  const withTime = dates({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
  const weekday = dates({ weekday: 'short' }, 'UTC');
  const weekdayLong = dates({ weekday: 'long' }, 'UTC');
  const hour = dates({ hour: 'numeric' }, 'UTC');
  const isMidnight = (moment: number): boolean => dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment) === '00:00';
  return {
    number: number.format,
    compact: (value) => (Math.abs(value) < 10_000 ? number.format(value) : compact.format(value)),
    percent: percent.format,
    change: change.format,
    duration: makeDuration(locale),
    bucket: (moment, unit, full = false) => (full ? long : short)[unit].format(moment),
    day: day.format,
    time: time.format,
    dateTime: dateTime.format,
    span: (start, end) => (isMidnight(start) && isMidnight(end + 1) ? day : withTime).formatRange(start, end),
    weekday: (index) => weekday.format(SUNDAY + index * DAY),
    weekdayLong: (index) => weekdayLong.format(SUNDAY + index * DAY),
    hour: (index) => hour.format(SUNDAY + index * 3_600_000),
    firstDay: findFirstDay(locale),
  };
}

/** The two largest units that a duration in seconds has. */
function makeDuration(locale: string): (seconds: number) => string {
  // Where words stand without spaces, so do durations: 2分23秒. The narrow units of Japanese are English letters.
  const tight = TIGHT.test(locale);
  const unitDisplay = locale.startsWith('ja') ? 'long' : 'narrow';
  const part = (unit: string) => {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 0 });
    return (value: number): string => (tight ? format.format(value).replace(/\s/g, '') : format.format(value));
  };
  const [hours, minutes, seconds] = [part('hour'), part('minute'), part('second')];
  const gap = tight ? '' : ' ';
  return (whole) => {
    const rounded = Math.max(0, Math.round(whole));
    const [h, m, s] = [Math.floor(rounded / 3600), Math.floor(rounded / 60) % 60, rounded % 60];
    if (h) return m ? `${hours(h)}${gap}${minutes(m)}` : hours(h);
    if (m) return s ? `${minutes(m)}${gap}${seconds(s)}` : minutes(m);
    return seconds(s);
  };
}

interface WeekInfo {
  firstDay: number;
}

/** The day on which weeks begin where this language is spoken (0 is Sunday); Monday where the browser does not tell. */
function findFirstDay(locale: string): number {
  const known = new Intl.Locale(locale).maximize() as Intl.Locale & { weekInfo?: WeekInfo; getWeekInfo?: () => WeekInfo };
  return ((known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1) % 7;
}
