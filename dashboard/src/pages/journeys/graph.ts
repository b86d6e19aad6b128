/** The ways of visits as a graph: a node for each thing that was done at a step, a link between two that followed each other. */

export interface Journey {
  /** Paths and events; what is null was not done any more. */
  items: (string | null)[];
  count: number;
}

export interface Way {
  items: string[];
  count: number;
}

export interface Node {
  id: string;
  /** 0 is the first step. */
  depth: number;
  label: string;
  /** `rest` stands for all that have no node of their own. */
  kind: 'item' | 'rest';
  count: number;
  /** So many of them ended here. */
  left: number;
}

export interface Link {
  source: string;
  target: string;
  count: number;
}

export interface Graph {
  nodes: Node[];
  links: Link[];
}

/** Ways as they are shown, the most frequent first: without what was not done, equal ones added up. */
export function listWays(journeys: readonly Journey[]): Way[] {
  const found = new Map<string, Way>();
  for (const { items, count } of journeys) {
    const done = items.filter((item) => item !== null);
    const id = JSON.stringify(done);
    const known = found.get(id);
    if (known) known.count += count;
    else found.set(id, { items: done, count });
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
}

/** The graph of so many steps, with at most `most` nodes of their own at each. */
export function makeGraph(ways: readonly Way[], steps: number, most: number): Graph {
  const shown = Array.from({ length: steps }, (_, depth) => listFrequent(ways, depth, most));
  const nodes = new Map<string, Node>();
  const links = new Map<string, Link>();
  for (const { items, count } of ways) {
    let before: Node | undefined;
    for (let depth = 0; depth < Math.min(steps, items.length); depth += 1) {
      const node = makeNode(items[depth] ?? '', depth, shown[depth]);
      const known = nodes.get(node.id) ?? node;
      known.count += count;
      nodes.set(node.id, known);
      if (before) {
        const id = `${before.id}→${node.id}`;
        const link = links.get(id) ?? { source: before.id, target: node.id, count: 0 };
        link.count += count;
        links.set(id, link);
      }
      before = known;
    }
    if (before && items.length < steps) before.left += count;
  }
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

/** Whether a way goes through a node of a graph that was made with `most`. */
export function goesThrough(way: Way, node: Node, graph: Graph): boolean {
  const item = way.items[node.depth];
  if (node.kind === 'item') return item === node.label;
  return item !== undefined && !graph.nodes.some(({ depth, kind, label }) => depth === node.depth && kind === 'item' && label === item);
}

function makeNode(item: string, depth: number, shown: Set<string> | undefined): Node {
  const kind = shown?.has(item) ? 'item' : 'rest';
  const label = kind === 'item' ? item : '';
  return { id: `${depth}:${kind}:${label}`, depth, label, kind, count: 0, left: 0 };
}

function listFrequent(ways: readonly Way[], depth: number, most: number): Set<string> {
  const counts = new Map<string, number>();
  for (const { items, count } of ways) {
    const item = items[depth];
    if (item !== undefined) counts.set(item, (counts.get(item) ?? 0) + count);
  }
  return new Set([...counts].sort((one, other) => other[1] - one[1]).slice(0, most).map(([item]) => item));
}
