// Time, as a value that tests can replace.

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Call `action` after `delay` ms; gives what stops it. */
  after(delay: number, action: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delay, action) {
    const timer = setTimeout(action, delay);
    return () => clearTimeout(timer);
  },
};
