import { describe, expect, it } from 'vitest';
import { putInOrder, readOrder, writeOrder } from '@/components/order';

const columns = [{ key: 'name' }, { key: 'count', numeric: true }];

describe('the order of a table', () => {
  it.each([
    ['', 'count', true],
    ['name', 'name', false],
    ['name.desc', 'name', true],
    ['count.asc', 'count', false],
    ['none', 'count', true],
    ['none.asc', 'count', true],
  ])('%o is by %s', (text, by, descending) => expect(readOrder(text, columns, 'count')).toEqual({ by, descending }));

  it.each([
    ['count', '', 'count.asc'],
    ['count', 'count.asc', 'count'],
    ['name', '', 'name'],
    ['name', 'name', 'name.desc'],
  ])('a click on %s after %o asks for %o', (key, before, after) => expect(writeOrder(key, readOrder(before, columns, 'count'), columns)).toBe(after));

  it('holds for words and numbers, and leaves equal ones as they were', () => {
    const rows = [{ name: 'b', count: 1 }, { name: 'a10', count: 2 }, { name: 'a9', count: 2 }];
    const read = (row: (typeof rows)[number], by: string) => (by === 'name' ? row.name : row.count);
    const put = (by: string, descending: boolean) => putInOrder(rows, { by, descending }, read, 'en').map(({ name }) => name);
    expect(put('count', true)).toEqual(['a10', 'a9', 'b']);
    expect(put('count', false)).toEqual(['b', 'a10', 'a9']);
    expect(put('name', false)).toEqual(['a9', 'a10', 'b']);
  });
});
