// Events gather here until there are enough of them or the first has waited long enough.

import type { Clock } from './clock.js';
import type { BatchConfig } from './config.js';
import type { TrackedEvent } from './events.js';

export class Batcher {
  private events: TrackedEvent[] = [];
  private stop: (() => void) | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly config: () => BatchConfig,
    private readonly emit: (events: TrackedEvent[]) => void,
  ) {}

  get size(): number {
    return this.events.length;
  }

  add(event: TrackedEvent): void {
    const { enabled, batchSize, batchTimeout } = this.config();
    this.events.push(event);
    if (!enabled || this.events.length >= batchSize) this.emit(this.take());
    else this.stop ??= this.clock.after(batchTimeout, () => this.emit(this.take()));
  }

  /** All that waits; nothing waits afterwards. */
  take(): TrackedEvent[] {
    this.stop?.();
    this.stop = null;
    return this.events.splice(0);
  }
}
