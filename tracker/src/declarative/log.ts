// What the console shows. Nothing below the level is even formatted.

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

const RANKS: Record<LogLevel, number> = { silent: 0, error: 1, warn: 2, info: 3, debug: 4 };
const PREFIX = '[Tracking]';

export interface Log {
  /** What whoever wrote the page should know, whatever the level, but for "silent". */
  tell(message: string): void;
  error(message: string, detail?: unknown): void;
  warn(message: string, detail?: unknown): void;
  debug(message: string, detail?: unknown): void;
}

/** A log whose level is asked at every line; in development mode warnings always show. */
export function createLog(settings: () => { logLevel: LogLevel; devMode: boolean }): Log {
  const write = (level: 'error' | 'warn' | 'debug') => (message: string, detail?: unknown) => {
    const { logLevel, devMode } = settings();
    const rank = devMode ? Math.max(RANKS[logLevel], RANKS.warn) : RANKS[logLevel];
    if (RANKS[level] <= rank) console[level](PREFIX, message, ...(detail === undefined ? [] : [detail]));
  };
  const tell = (message: string): void => {
    if (settings().logLevel !== 'silent') console.warn(PREFIX, message);
  };
  return { tell, error: write('error'), warn: write('warn'), debug: write('debug') };
}

export function isLogLevel(text: string): text is LogLevel {
  return Object.keys(RANKS).includes(text);
}
