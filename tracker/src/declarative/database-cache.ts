// The cache in IndexedDB. Each operation is one transaction, so tabs never take the same event.

import { MemoryCache, findFree, findNextOf, findSurplus, type Cache, type Kept, type Limits } from './cache.js';
import type { TrackedEvent } from './events.js';

const STORE = 'events';
/** Milliseconds after which a database that does not open is done without. */
const PATIENCE = 2000;

type Work<T> = (store: IDBObjectStore, finish: (result: T) => void) => void;

/** The cache named `name`; where the browser refuses a database, one in memory. */
export function openCache(name: string, limits: () => Limits, now: () => number): Cache {
  return new DatabaseCache(name, limits, now);
}

class DatabaseCache implements Cache {
  private readonly memory: MemoryCache;
  private connection: Promise<IDBDatabase> | null = null;
  private broken = false;

  constructor(
    private readonly name: string,
    private readonly limits: () => Limits,
    private readonly now: () => number,
  ) {
    this.memory = new MemoryCache(limits, now);
  }

  note(events: readonly TrackedEvent[], until: number): Promise<void> {
    return this.attempt(
      (store, finish) => {
        put(store, events, until);
        finish(undefined);
        store.transaction.commit?.(); // ends without the page, which may be gone by then
      },
      () => this.memory.note(events, until),
    );
  }

  keep(events: readonly TrackedEvent[], until: number): Promise<number> {
    return this.attempt(
      (store, finish) => {
        put(store, events, until);
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
          const young = kept.filter(({ id }) => !surplus.includes(id));
          const free = findFree(young, limit, this.now());
          for (const one of free) store.put({ ...one, until });
          finish(free.map(({ event }) => event));
        }),
      () => this.memory.take(limit, until),
    );
  }

  claim(ids: readonly string[], until: number): Promise<readonly string[]> {
    return this.attempt<readonly string[]>(
      (store, finish) =>
        readAll(store, (kept) => {
          const free = findFree(kept, kept.length, this.now()).filter(({ id }) => ids.includes(id));
          for (const one of free) store.put({ ...one, until });
          finish(free.map(({ id }) => id));
        }),
      () => Promise.resolve(ids),
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

  findNext(own: ReadonlyMap<string, unknown>): Promise<number | null> {
    return this.attempt<number | null>(
      (store, finish) => readAll(store, (kept) => finish(findNextOf(kept, own))),
      () => this.memory.findNext(own),
    );
  }

  rest(): void {
    void this.connection?.then((database) => database.close()).catch(() => {});
    this.connection = null;
  }

  private sweep(store: IDBObjectStore, kept: Kept[]): string[] {
    const surplus = findSurplus(kept, this.limits(), this.now());
    for (const id of surplus) store.delete(id);
    return surplus;
  }

  /** Do `work` in a transaction of its own; from the first failure on memory has to do. */
  private async attempt<T>(work: Work<T>, instead: () => Promise<T>): Promise<T> {
    if (!this.broken) {
      try {
        return await transact(await this.connect(), work);
      } catch {
        this.broken = true;
      }
    }
    return instead();
  }

  /** The connection stays open: what is written down must not wait for it, for the page may be gone at once. */
  private connect(): Promise<IDBDatabase> {
    this.connection ??= open(this.name).then((database) => {
      database.onversionchange = database.onclose = () => this.rest();
      return database;
    });
    return this.connection;
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    const timer = setTimeout(() => {
      request.onsuccess = () => request.result.close();
      reject(new Error('no answer'));
    }, PATIENCE);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
    request.onerror = request.onblocked = () => reject(request.error ?? new Error('blocked'));
  });
}

function transact<T>(database: IDBDatabase, work: Work<T>): Promise<T> {
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

function put(store: IDBObjectStore, events: readonly TrackedEvent[], until: number): void {
  for (const event of events) store.put({ id: event.id, event, until } satisfies Kept);
}

function readAll(store: IDBObjectStore, then: (kept: Kept[]) => void): void {
  const request = store.getAll() as IDBRequest<Kept[]>;
  request.onsuccess = () => then(request.result);
}
