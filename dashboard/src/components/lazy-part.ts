/** Parts of pages whose code is fetched when they are wanted. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { awaitConnection, look } from '@/api/connection';

type Load<P> = () => Promise<{ default: ComponentType<P> }>;

/** Like React's `lazy`, which would keep for good that its code did not come for want of a connection. */
export const lazyPart = <P>(load: Load<P>): LazyExoticComponent<ComponentType<P>> => lazy(() => fetchCode(load));

/** Fetches code: without a connection, as soon as that is back. What is not on the server any more is refused. */
export async function fetchCode<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (await look()) throw error;
    await awaitConnection();
    return fetchCode(load);
  }
}
