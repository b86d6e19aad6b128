import { Button, Group, Loader, Pill, Select, TagsInput, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useValues } from '@/api/stats';
import { CHANNELS, useNames } from '@/i18n/names';
import { type Field, FIELDS, type Filter, mayLack, type Operator, OPERATORS, splitValues, takesMany } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';

const PAUSE_MS = 200;
/** Stands in the list of values for having none. */
const NONE = '∅';

/** One condition: which field, how it compares, with what. */
export default function FilterForm({ initial, onDone }: { initial?: Filter; onDone: (filter: Filter) => void }) {
  const t = useTranslations('filters');
  const names = useNames();
  const { question } = useSiteView();
  const [field, setField] = useState<Field>(initial?.field ?? 'path');
  const [operator, setOperator] = useState<Operator>(initial?.operator ?? 'eq');
  const [values, setValues] = useState<string[]>(initial ? splitValues(initial).map((value) => value || NONE) : []);
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search, PAUSE_MS);
  const many = takesMany(operator);
  const coded = field === 'channel';
  const found = useValues(question, field, settled, many && !coded);
  const inside = { withinPortal: false };
  const tell = (value: string) => names(field, value === NONE ? '' : value);
  const typed = search.trim().toLocaleLowerCase();
  const named = [...(mayLack(field) ? [NONE] : []), ...(coded ? CHANNELS.filter((name) => name !== 'direct') : [])];
  // Where nothing is typed yet, the last answer may be about another field.
  const seen = coded || (found.isPlaceholderData && !settled) ? [] : (found.data ?? []);
  const offered = [...named.filter((value) => tell(value).toLocaleLowerCase().includes(typed)), ...seen.flatMap(({ value }) => value || [])];
  /** What was typed; the name of a value that has one stands for it, and of codes its first letters. */
  const read = (text: string) => {
    const word = text.toLocaleLowerCase();
    const whole = named.find((value) => tell(value).toLocaleLowerCase() === word || value.toLocaleLowerCase() === word);
    return whole ?? (coded ? named.find((value) => tell(value).toLocaleLowerCase().startsWith(word)) : undefined) ?? text;
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = (many ? [...values, search] : values).map((text) => (text === NONE ? text : text.trim())).filter(Boolean);
    if (given.length) onDone({ field, operator, value: given.map((text) => (many ? read(text) : text)).map((text) => (text === NONE ? '' : text)).join(',') });
  };

  return (
    <form onSubmit={submit}>
      <Group gap={8} wrap="nowrap" mb={8}>
        <Select
          w={150}
          size="xs"
          aria-label={t('field')}
          data={FIELDS.map((name) => ({ value: name, label: t(`fields.${name}`) }))}
          value={field}
          searchable
          allowDeselect={false}
          comboboxProps={inside}
          onChange={(name) => {
            if (!name) return;
            setField(name as Field);
            setValues([]);
            setSearch('');
          }}
        />
        <Select
          w={150}
          size="xs"
          aria-label={t('operator')}
          data={OPERATORS.map((name) => ({ value: name, label: t(`operators.${name}`) }))}
          value={operator}
          allowDeselect={false}
          comboboxProps={inside}
          onChange={(name) => {
            if (!name) return;
            if (!takesMany(name as Operator)) setValues(values.filter((value) => value !== NONE).slice(0, 1));
            setOperator(name as Operator);
          }}
        />
      </Group>
      {many ? (
        <TagsInput
          size="xs"
          w={308}
          data-autofocus
          aria-label={t('value')}
          placeholder={values.length ? '' : t('valueHint')}
          data={offered}
          renderOption={({ option }) => tell(option.value)}
          renderPill={({ value, onRemove, disabled }) => (
            <Pill withRemoveButton={!disabled} {...(onRemove ? { onRemove } : {})}>{tell(value ?? '')}</Pill>
          )}
          filter={({ options }) => options}
          value={values}
          onChange={(changed) => setValues(changed.map(read))}
          searchValue={search}
          onSearchChange={setSearch}
          comboboxProps={inside}
          rightSection={found.isFetching ? <Loader size={12} /> : null}
        />
      ) : (
        <TextInput
          size="xs"
          w={308}
          data-autofocus
          aria-label={t('value')}
          placeholder={t(operator === 're' || operator === 'nre' ? 'patternHint' : 'valueHint')}
          value={values[0] ?? ''}
          onChange={(event) => setValues([event.currentTarget.value])}
        />
      )}
      <Group justify="flex-end" mt={10}>
        <Button type="submit" size="xs" disabled={!values.some(Boolean) && !search}>{t('apply')}</Button>
      </Group>
    </form>
  );
}
