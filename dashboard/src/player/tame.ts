/**
 * Takes out of a recording what would reach out to other hosts without being a picture or a style, which the policy of the page
 * does not stop everywhere: hints to connect or to fetch ahead, redirections, the base of addresses.
 */
import type { Recorded } from './protocol';

const [FULL_SNAPSHOT, INCREMENT] = [2, 3];
const MUTATION = 0;
const BARED = new Set(['meta', 'base']);

interface Node {
  id?: number;
  tagName?: string;
  attributes?: Record<string, unknown>;
  childNodes?: Node[];
}
interface Mutation {
  source?: number;
  node?: Node;
  adds?: { node?: Node }[];
  attributes?: { id?: number; attributes?: Record<string, unknown> }[];
}

/** The events in the order of time, made harmless; they are changed in place. */
export function tame(events: Recorded[]): Recorded[] {
  const bared = new Set<number>();
  const sorted = [...events].sort((one, other) => one.timestamp - other.timestamp);
  for (const { type, data } of sorted) {
    const change = data as Mutation | null;
    if (type === FULL_SNAPSHOT) tameNode(change?.node, bared);
    if (type !== INCREMENT || change?.source !== MUTATION) continue;
    for (const { node } of change.adds ?? []) tameNode(node, bared);
    if (change.attributes) change.attributes = change.attributes.filter(({ id }) => id === undefined || !bared.has(id));
  }
  return sorted;
}

function tameNode(first: Node | undefined, bared: Set<number>): void {
  const waiting = first ? [first] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const name = node.tagName?.toLowerCase() ?? '';
    // A style sheet that the recorder has read stands in the element itself.
    const inlined = name === 'link' && typeof node.attributes?._cssText === 'string';
    if (BARED.has(name) || (name === 'link' && !inlined)) {
      node.attributes = {};
      if (node.id !== undefined) bared.add(node.id);
    }
    waiting.push(...(node.childNodes ?? []));
  }
}
