/** The order of a table: by which column, and which way round. */

export interface Order {
  by: string;
  descending: boolean;
}

export interface Ordering {
  order: Order;
  /** Orders by a column; by the one that is chosen already, the other way round. */
  onOrder: (key: string) => void;
}

export interface Orderable {
  key: string;
  numeric?: boolean;
}

/** Numbers begin with the largest, words with the first letter. */
const isDescending = ({ numeric }: Orderable): boolean => numeric ?? false;

/** The order that an address asks for: a column's key, with `.asc` or `.desc` where it is not the usual way round. */
export function readOrder(text: string, columns: readonly Orderable[], standard: string): Order {
  const [, by = '', way] = /^(.*?)(?:\.(asc|desc))?$/s.exec(text) ?? [];
  const column = columns.find(({ key }) => key === by) ?? columns.find(({ key }) => key === standard);
  if (!column) return { by: standard, descending: true };
  return { by: column.key, descending: column.key === by && way ? way === 'desc' : isDescending(column) };
}

/** The parameter that asks for ordering by a column, after a table was in this order. */
export function writeOrder(key: string, order: Order, columns: readonly Orderable[]): string {
  const usual = isDescending(columns.find((column) => column.key === key) ?? { key });
  const descending = key === order.by ? !order.descending : usual;
  return descending === usual ? key : `${key}.${descending ? 'desc' : 'asc'}`;
}

/** Rows put in an order by what `read` tells of them; equal ones stay as they were. */
export function putInOrder<T>(rows: readonly T[], { by, descending }: Order, read: (row: T, by: string) => number | string, locale: string): T[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const way = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [first, second] = [read(one, by), read(other, by)];
    return way * (typeof first === 'string' || typeof second === 'string' ? compare(String(first), String(second)) : first - second);
  });
}
