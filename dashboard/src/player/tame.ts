/**
 * Takes out of a recording what reaches out or would run: hints to connect or to fetch ahead, redirections, handlers of events,
 * addresses of pictures and frames elsewhere. The policy of the page and the sandbox stop most of that too; this stops it before.
 */
import type { Recorded } from './protocol';

const [FULL_SNAPSHOT, INCREMENT] = [2, 3];
const MUTATION = 0;
const BARED = new Set(['meta', 'base']);
/** Attributes whose address the browser fetches; in links between pages it is not. */
const FETCHED = new Set(['src', 'srcset', 'poster', 'data', 'background', 'action', 'formaction', 'ping', 'rr_src']);
const ADDRESSES = new Set(['href', 'xlink:href']);
const INLINE = /^\s*(data:|blob:|#)/i;

type Attributes = Record<string, unknown>;
interface Node {
  id?: number;
  tagName?: string;
  attributes?: Attributes;
  childNodes?: Node[];
}
interface Mutation {
  source?: number;
  node?: Node;
  adds?: { node?: Node }[];
  attributes?: { id?: number; attributes?: Attributes }[];
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
    change.attributes = (change.attributes ?? []).filter(({ id }) => id === undefined || !bared.has(id));
    for (const { attributes } of change.attributes) tameAttributes(attributes);
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
    tameAttributes(node.attributes);
    waiting.push(...(node.childNodes ?? []));
  }
}

function tameAttributes(attributes: Attributes | undefined): void {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    const lower = name.toLowerCase();
    const reaching = !INLINE.test(String(value));
    if (!attributes) continue;
    // A link stays one, or it would look like other text.
    if (ADDRESSES.has(lower) && reaching) attributes[name] = '#';
    if (lower.startsWith('on') || lower === 'srcdoc' || (FETCHED.has(lower) && reaching)) delete attributes[name];
  }
}
