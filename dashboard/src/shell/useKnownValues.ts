/** Values to choose a condition's from: what visitors of the range came with, and what else has a name. */
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useList, useValues } from '@/api/stats';
import { listCodes } from '@/i18n/codes';
import { useNames } from '@/i18n/names';
import { type Field, mayLack } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';
import { findFitting, type Known, readTyped } from './known-values';

const PAUSE_MS = 200;
const EVERY = 300;
const MOST_OFFERED = 40;
/** Stands in the list of values for having none. */
export const NONE = '∅';
/** Fields whose values are codes, or words that have one spelling: all are asked for at once, and found by their names. */
const NAMED: ReadonlySet<string> = new Set<Field>(['country', 'region', 'language', 'browser', 'os', 'device']);

interface KnownValues {
  offered: string[];
  /** What typed text stands for: a value that has this name, or the text itself. */
  read: (text: string) => string;
  tell: (value: string) => string;
  isFetching: boolean;
}

export function useKnownValues(field: Field, search: string, withNone: boolean, enabled: boolean): KnownValues {
  const names = useNames();
  const { question } = useSiteView();
  const [settled] = useDebouncedValue(search, PAUSE_MS);
  const coded = NAMED.has(field) || field === 'channel';
  const everyone = useMemo(() => ({ ...question, conditions: {} }), [question]);
  const list = useList(everyone, field, EVERY, enabled && NAMED.has(field));
  const found = useValues(question, field, settled, enabled && !coded);

  const known = useMemo((): Known[] => {
    const call = (value: string, country?: string | null) => ({ value, names: [...new Set([names(field, value, country), names(field, value)])] });
    const none = withNone && mayLack(field) ? [{ value: NONE, names: [names(field, '')] }] : [];
    const seen = NAMED.has(field) && !list.isPlaceholderData ? (list.data ?? []) : [];
    return [...none, ...seen.flatMap(({ x, country }) => (x ? [call(x, country)] : [])), ...listCodes(field).map((code) => call(code))];
  }, [names, field, withNone, list.data, list.isPlaceholderData]);

  // Where nothing is typed yet, the last answer may be about another field.
  const answered = coded || (found.isPlaceholderData && !settled) ? [] : (found.data ?? []).flatMap(({ value }) => value || []);
  const named = useMemo(() => findFitting(known, search), [known, search]);
  const unseen = new Set(search.trim() || field === 'channel' ? [] : listCodes(field).filter((code) => !list.data?.some(({ x }) => x === code)));
  const spelled = field === 'city' ? answered.map((value) => ({ value, names: [value] })) : [];
  return {
    offered: [...named.filter((value) => !unseen.has(value)), ...answered].slice(0, MOST_OFFERED),
    read: (text) => readTyped([...known, ...spelled], text, coded),
    tell: (value) => {
      const one = known.find((each) => each.value === value);
      return one?.names[0] ?? names(field, value === NONE ? '' : value);
    },
    isFetching: list.isFetching || found.isFetching,
  };
}
