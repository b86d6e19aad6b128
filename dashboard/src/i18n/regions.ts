/** The names of regions (ISO 3166-2), which no browser knows: a file for each country, loaded when the first of its regions is shown. */
import { useSyncExternalStore } from 'react';
import { fileUrl } from '@/base';

type Names = Readonly<Record<string, string>>;
/** The name of a region such as `DE-BE`, or undefined until it is there. */
export type FindRegion = (code: string) => string | undefined;

const CODE = /^([A-Z]{2})-[A-Z0-9]{1,3}$/;
const loaded = new Map<string, Names>();
const asked = new Set<string>();
const listeners = new Set<() => void>();
let current = makeFind();

/** Names regions; whoever uses it is drawn again when more names are there. */
export const useRegions = (): FindRegion => useSyncExternalStore(listen, () => current);

function makeFind(): FindRegion {
  return (code) => {
    const country = CODE.exec(code)?.[1];
    if (!country) return undefined;
    if (!asked.has(country)) {
      asked.add(country);
      void load(country);
    }
    return loaded.get(country)?.[code];
  };
}

async function load(country: string): Promise<void> {
  const answer = await fetch(fileUrl(`assets/regions/${country}.json`)).catch(() => undefined);
  if (!answer?.ok) return;
  loaded.set(country, (await answer.json()) as Names);
  current = makeFind();
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
