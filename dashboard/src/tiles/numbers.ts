/** The numbers of a website that stand alone, by their names in the area `overview`. */
import type { Numbers } from '@/api/stats';
import type { Formats } from '@/i18n/formats';

interface Kind {
  read: (numbers: Numbers) => number;
  write: (formats: Formats) => (value: number) => string;
  lessIsBetter?: boolean;
  /** Whether it is a share itself, whose change is told in points. */
  share?: boolean;
}

const share = (part: number, whole: number): number => (whole ? Math.min(part / whole, 1) : 0);

export const NUMBERS = {
  visitors: { read: ({ visitors }) => visitors, write: ({ compact }) => compact },
  visits: { read: ({ visits }) => visits, write: ({ compact }) => compact },
  views: { read: ({ pageviews }) => pageviews, write: ({ compact }) => compact },
  viewsPerVisit: { read: ({ pageviews, visits }) => (visits ? pageviews / visits : 0), write: ({ number }) => (value) => number(Math.round(value * 10) / 10) },
  bounceRate: { read: ({ bounces, visits }) => share(bounces, visits), write: ({ percent }) => percent, lessIsBetter: true, share: true },
  visitTime: { read: ({ totaltime, visits }) => (visits ? totaltime / visits : 0), write: ({ duration }) => duration },
} as const satisfies Record<string, Kind>;

export type NumberName = keyof typeof NUMBERS;
export const NUMBER_NAMES = Object.keys(NUMBERS) as NumberName[];
export const getKind = (name: string): Kind => NUMBERS[NUMBER_NAMES.find((known) => known === name) ?? 'visitors'];
/** Whether a number counts something, and is not a share or a mean. */
export const isCount = (name: NumberName): boolean => name === 'visitors' || name === 'visits' || name === 'views';
