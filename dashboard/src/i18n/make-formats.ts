/** Numbers, durations and dates in the language and zone of whoever reads. */
import type { Unit } from '@/view/range';

export interface Formats {
  /** Whose clock they tell. */
  zone: string;
  /** 12,345 */
  number: (value: number) => string;
  /** 12.3K */
  compact: (value: number) => string;
  /** 0.123 → 12% */
  percent: (share: number) => string;
  /** 0.123 → +12% */
  change: (share: number) => string;
  /** 0.012 → +1.2, in points of a hundred */
  points: (share: number) => string;
  /** Seconds → 2m 31s */
  duration: (seconds: number) => string;
  /** 2.3s */
  seconds: (value: number) => string;
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
const SIGNS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ['h', 'm', 's', ' '],
  ja: ['時間', '分', '秒', ''],
  zh: ['小时', '分', '秒', ''],
};

export function makeFormats(locale: string, zone: string): Formats {
  const dates = (options: Intl.DateTimeFormatOptions, timeZone = zone) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const number = new Intl.NumberFormat(locale);
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const change = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
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
    zone,
    number: number.format,
    compact: (value) => (Math.abs(value) < 10_000 ? number.format(value) : compact.format(value)),
    percent: percent.format,
    change: change.format,
    points: (share) => points.format(share * 100),
    duration: makeDuration(locale, number),
    seconds: (value) => tenths.format(value) + getSigns(locale)[2],
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
function makeDuration(locale: string, number: Intl.NumberFormat): (seconds: number) => string {
  const [hour, minute, second, gap] = getSigns(locale);
  return (whole) => {
    const rounded = Math.max(0, Math.round(whole));
    const [h, m, s] = [Math.floor(rounded / 3600), Math.floor(rounded / 60) % 60, rounded % 60];
    if (h) return number.format(h) + hour + (m ? `${gap}${m}${minute}` : '');
    if (m) return `${m}${minute}` + (s ? `${gap}${s}${second}` : '');
    return `${s}${second}`;
  };
}

/** The signs of hours, minutes and seconds, and what stands between the parts. The browser's own are words in some languages. */
export function getSigns(locale: string): readonly [hour: string, minute: string, second: string, gap: string] {
  return SIGNS[locale.slice(0, 2)] ?? ['h', 'min', 's', ' '];
}

interface WeekInfo {
  firstDay: number;
}

/** The day on which weeks begin where this language is spoken (0 is Sunday); Monday where the browser does not tell. */
function findFirstDay(locale: string): number {
  const known = new Intl.Locale(locale).maximize() as Intl.Locale & { weekInfo?: WeekInfo; getWeekInfo?: () => WeekInfo };
  return ((known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1) % 7;
}
