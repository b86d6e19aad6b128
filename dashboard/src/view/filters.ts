/** Conditions on events, as people choose them and as addresses hold them: `browser=neq.chrome,safari`. */

export const FIELDS = [
  'path', 'entry', 'exit', 'title', 'query', 'referrer', 'channel', 'country', 'region', 'city', 'language', 'browser', 'os', 'device',
  'hostname', 'event', 'tag', 'distinctId', 'utmSource', 'utmMedium', 'utmCampaign', 'utmContent', 'utmTerm',
] as const;
export type Field = (typeof FIELDS)[number];

export const OPERATORS = ['eq', 'neq', 'c', 'dnc', 're', 'nre'] as const;
export type Operator = (typeof OPERATORS)[number];

export interface Filter {
  field: Field;
  operator: Operator;
  value: string;
}

export const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);

/** Whether an operator takes several values, separated by commas. */
export const takesMany = (operator: Operator): boolean => operator === 'eq' || operator === 'neq';

/** What tells where a visit came from: visits may lack it, and an empty value stands for those. */
const SOURCES: ReadonlySet<string> = new Set<Field>(['referrer', 'channel', 'utmSource', 'utmMedium', 'utmCampaign', 'utmContent', 'utmTerm']);
export const mayLack = (field: Field): boolean => SOURCES.has(field);

/** What to filter by where a list shows `value`, null for what has none; undefined where no filter can say it. */
export const findPick = (field: Field | undefined, value: string | null): string | undefined =>
  field && (value || (mayLack(field) ? '' : undefined));

/** The conditions among the parameters of an address, in their order. */
export function readFilters(search: Readonly<Record<string, string>>): Filter[] {
  return Object.entries(search).flatMap(([name, text]) => {
    const field = name.replace(/\d+$/, '');
    if (!isField(field) || text === '') return [];
    const found = /^(eq|neq|c|dnc|re|nre)\.(.*)$/s.exec(text);
    const filter: Filter = { field, operator: (found?.[1] ?? 'eq') as Operator, value: found?.[2] ?? text };
    const lacks = filter.value === '' && mayLack(field) && takesMany(filter.operator);
    return filter.value === '' && !lacks ? [] : [filter];
  });
}

/** The same as parameters; a second condition on a field gets a number behind its name. */
export function writeFilters(filters: readonly Filter[]): Record<string, string> {
  const counts = new Map<Field, number>();
  return Object.fromEntries(
    filters.map(({ field, operator, value }) => {
      const count = counts.get(field) ?? 0;
      counts.set(field, count + 1);
      return [count ? `${field}${count}` : field, `${operator}.${value}`];
    }),
  );
}

/** What lies within a field's value: another country has other regions and cities. */
const WITHIN: Partial<Record<Field, readonly Field[]>> = { country: ['region', 'city'], region: ['city'] };

/** The conditions with one more `is`, or without it when it was there; other values of the field give way, and what lay within them. */
export function toggleFilter(filters: readonly Filter[], field: Field, value: string): Filter[] {
  const gone = [field, ...(WITHIN[field] ?? [])];
  const rest = filters.filter((filter) => !(gone.includes(filter.field) && filter.operator === 'eq'));
  return hasFilter(filters, field, value) ? rest : [...rest, { field, operator: 'eq', value }];
}

export const hasFilter = (filters: readonly Filter[], field: Field, value: string): boolean =>
  filters.some((filter) => filter.field === field && filter.operator === 'eq' && filter.value === value);

/** The values of a condition one by one. */
export const splitValues = ({ operator, value }: Filter): string[] => (takesMany(operator) ? value.split(',') : [value]);
