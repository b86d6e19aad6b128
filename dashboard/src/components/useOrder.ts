import { useCallback, useMemo } from 'react';
import { usePageParam } from '@/view/SiteView';
import { type Orderable, type Ordering, readOrder, writeOrder } from './order';

/** The order of the one table of a page that can be ordered, kept in the address as `p.sort`. */
export function useOrder(columns: readonly Orderable[], standard: string): Ordering {
  const [text, set] = usePageParam('sort');
  const known = columns.map(({ key, numeric }) => `${key}${numeric ? '#' : ''}`).join(' ');
  const order = useMemo(() => readOrder(text, columns, standard), [text, known, standard]);
  const onOrder = useCallback((key: string) => set(writeOrder(key, order, columns)), [set, order, known]);
  return { order, onOrder };
}
