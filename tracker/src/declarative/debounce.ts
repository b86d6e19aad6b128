// The same event of the same element, many times in a row, is one event.

export class Debounce {
  private readonly last = new WeakMap<object, Map<string, number>>();

  constructor(
    private readonly now: () => number,
    private readonly quiet: () => number,
  ) {}

  /** Whether this is the first after a quiet time; each that comes too soon begins the quiet time anew. */
  allows(element: object, key: string): boolean {
    const times = this.last.get(element) ?? new Map<string, number>();
    const before = times.get(key);
    const now = this.now();
    this.last.set(element, times.set(key, now));
    return before === undefined || now - before >= this.quiet();
  }
}
