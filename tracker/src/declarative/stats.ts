// How it goes, in numbers.

export interface Stats {
  /** Events that were reported. */
  total: number;
  /** Events that the server took. */
  successful: number;
  /** Events that are given up: refused, too old, or too many. */
  failed: number;
  /** Requests that went out. */
  batches: number;
  /** Events that were left out as repetitions. */
  debounced: number;
}

export function createStats(): Stats {
  return { total: 0, successful: 0, failed: 0, batches: 0, debounced: 0 };
}
