// The cache in IndexedDB. Each operation is one transaction, so tabs never take the same event.

import { MemoryCache, findFree, findSurplus, type Cache, type Kept, type Limits } from './cache.js';
import type { TrackedEvent } from './events.js';

const STORE = 'events';

/** The cache named `name`; where the browser refuses a database, one in memory. */
export function openCache(name: string, limits: () => Limits, now: () => number): Cache {
  return new DatabaseCache(name, limits, now);
}

class DatabaseCache implements Cache {
  private readonly memory: MemoryCache;
  private broken = false;

  constructor(
    private readonly name: string,
    private readonly limits: () => Limits,
    private readonly now: () => number,
  ) {
    this.memory = new MemoryCache(limits, now);
  }

  keep(events: readonly TrackedEvent[], until: number): Promise<number> {
    return this.attempt(
      (store, finish) => {
        for (const event of events) store.put({ id: event.id, event, until } satisfies Kept);
        readAll(store, (kept) => finish(this.sweep(store, kept).length));
      },
      () => this.memory.keep(events, until),
    );
  }

  take(limit: number, until: number): Promise<TrackedEvent[]> {
    return this.attempt(
      (store, finish) =>
        readAll(store, (kept) => {
          const surplus = this.sweep(store, kept);
          const free = findFree(
            kept.filter(({ id }) => !surplus.includes(id)),
            limit,
            this.now(),
          );
          for (const one of free) store.put({ ...one, until });
          finish(free.map(({ event }) => event));
        }),
      () => this.memory.take(limit, until),
    );
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.attempt(
      (store, finish) => {
        for (const id of ids) store.delete(id);
        finish(undefined);
      },
      () => this.memory.remove(ids),
    );
  }

  count(): Promise<number> {
    return this.attempt(
      (store, finish) => {
        const request = store.count();
        request.onsuccess = () => finish(request.result);
      },
      () => this.memory.count(),
    );
  }

  private sweep(store: IDBObjectStore, kept: Kept[]): string[] {
    const surplus = findSurplus(kept, this.limits(), this.now());
    for (const id of surplus) store.delete(id);
    return surplus;
  }

  /** Do `work` in a transaction of its own; the connection is closed afterwards, so that the page can be kept for going back. */
  private async attempt<T>(work: (store: IDBObjectStore, finish: (result: T) => void) => void, instead: () => Promise<T>): Promise<T> {
    if (this.broken) return instead();
    try {
      const database = await open(this.name);
      try {
        return await transact(database, work);
      } finally {
        database.close();
      }
    } catch {
      this.broken = true;
      return instead();
    }
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error ?? new Error('blocked'));
  });
}

function transact<T>(database: IDBDatabase, work: (store: IDBObjectStore, finish: (result: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readwrite');
    let result: T;
    transaction.oncomplete = () => resolve(result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    work(transaction.objectStore(STORE), (value) => {
      result = value;
    });
  });
}

function readAll(store: IDBObjectStore, then: (kept: Kept[]) => void): void {
  const request = store.getAll() as IDBRequest<Kept[]>;
  request.onsuccess = () => then(request.result);
}
