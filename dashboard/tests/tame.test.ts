import { describe, expect, it } from 'vitest';
import { tame } from '@/player/tame';

const snapshot = (tagName: string, attributes: Record<string, unknown>) => ({
  type: 2, timestamp: 1, data: { node: { type: 0, id: 1, childNodes: [{ type: 2, id: 2, tagName, attributes, childNodes: [] }] } },
});
const added = (tagName: string, attributes: Record<string, unknown>) => ({
  type: 3, timestamp: 1, data: { source: 0, adds: [{ node: { type: 2, id: 2, tagName, attributes, childNodes: [] } }] },
});
const changed = (id: number, attributes: Record<string, unknown>) => ({ type: 3, timestamp: 2, data: { source: 0, attributes: [{ id, attributes }] } });

type Tree = { attributes?: object; childNodes?: Tree[] };
const readFirst = (event: { data: unknown }): object | undefined => {
  const { node, adds } = event.data as { node?: Tree; adds?: { node: Tree }[] };
  return (node?.childNodes?.[0] ?? adds?.[0]?.node)?.attributes;
};

describe('what is recorded', () => {
  it.each([
    ['img', { src: 'https://evil.example/p.gif', alt: 'x', onerror: 'run()' }, { alt: 'x' }],
    ['img', { src: 'data:image/gif;base64,R0lGOD', srcset: 'https://evil.example/2x 2x' }, { src: 'data:image/gif;base64,R0lGOD' }],
    ['IFRAME', { src: 'https://evil.example/', srcdoc: '<script>run()</script>' }, {}],
    ['link', { rel: 'preconnect', href: 'https://evil.example/' }, {}],
    ['link', { _cssText: 'p { color: red }', rel: 'stylesheet' }, { _cssText: 'p { color: red }', rel: 'stylesheet' }],
    ['meta', { 'http-equiv': 'refresh', content: '0;url=https://evil.example/' }, {}],
    ['base', { href: 'https://evil.example/' }, {}],
    ['use', { 'xlink:href': '#icon' }, { 'xlink:href': '#icon' }],
    ['a', { href: 'javascript:run()', class: 'more' }, { href: '#', class: 'more' }],
    ['svg', { onload: 'run()', viewBox: '0 0 1 1' }, { viewBox: '0 0 1 1' }],
    ['p', { style: 'color: red', id: 'n' }, { style: 'color: red', id: 'n' }],
  ])('%s with %o reaches nothing', (tagName, attributes, left) => {
    for (const make of [snapshot, added]) expect(readFirst(tame([make(tagName, { ...attributes })])[0]!)).toEqual(left);
  });

  it('does not get back by a change what was taken', () => {
    const [, change] = tame([snapshot('link', { rel: 'preconnect' }), changed(2, { rel: 'preconnect', href: 'https://evil.example/' })]);
    expect(change!.data).toEqual({ source: 0, attributes: [] });
  });

  it('is changed as little', () => {
    const [change] = tame([changed(9, { src: 'https://evil.example/', class: 'on', onclick: 'run()' })]);
    expect(change!.data).toEqual({ source: 0, attributes: [{ id: 9, attributes: { class: 'on' } }] });
  });

  it('is put into the order of time', () => {
    expect(tame([{ type: 4, timestamp: 5, data: {} }, { type: 4, timestamp: 2, data: {} }]).map(({ timestamp }) => timestamp)).toEqual([2, 5]);
  });
});
