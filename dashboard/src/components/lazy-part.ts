/** Parts of pages whose code is fetched when they are wanted. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { awaitConnection, look } from '@/api/connection';

type Load<P> = () => Promise<{ default: ComponentType<P> }>;

/** Like React's `lazy`, which would keep for good that its code did not come for want of a connection. */
export const lazyPart = <P>(load: Load<P>): LazyExoticComponent<ComponentType<P>> => lazy(() => fetchPart(load));

/** Fetches code: without a connection, as soon as that is back. What is not on the server any more is refused. */
export const fetchCode = <T>(load: () => Promise<T>): Promise<T> => fetchAgain(load, load);

/** The same for a part of what is shown already. */
export const fetchPart = <T>(load: () => Promise<T>): Promise<T> =>
  fetchAgain(load, () => load().catch(renew));

async function fetchAgain<T>(load: () => Promise<T>, again: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (await look()) throw error;
    await awaitConnection();
    return again();
  }
}

/** Browsers may remember that a file did not come until the page is loaded anew. */
function renew(): Promise<never> {
  window.location.reload();
  return new Promise(() => undefined);
}
