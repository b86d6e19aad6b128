import { Button, Group, Loader, Pill, Select, TagsInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Field, FIELDS, type Filter, type Operator, OPERATORS, splitValues, takesMany } from '@/view/filters';
import { NONE, useKnownValues } from './useKnownValues';

interface FilterFormProps {
  initial?: Filter;
  /** Whether having no source can be asked for, as can be of visits but not of events. */
  withNone?: boolean;
  onDone: (filter: Filter) => void;
}

/** One condition: which field, how it compares, with what. */
export default function FilterForm({ initial, withNone = true, onDone }: FilterFormProps) {
  const t = useTranslations('filters');
  const [field, setField] = useState<Field>(initial?.field ?? 'path');
  const [operator, setOperator] = useState<Operator>(initial?.operator ?? 'eq');
  const [values, setValues] = useState<string[]>(initial ? splitValues(initial).map((value) => value || NONE) : []);
  const [search, setSearch] = useState('');
  const [choosing, setChoosing] = useState(false);
  const many = takesMany(operator);
  const { offered, read, tell, isFetching } = useKnownValues(field, search, withNone, many);
  const inside = { withinPortal: false };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = (many ? [...values, read(search.trim())] : values.map((text) => text.trim())).filter(Boolean);
    if (given.length) onDone({ field, operator, value: given.map((text) => (text === NONE ? '' : text)).join(',') });
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
          onChange={(changed) => setValues([...new Set(changed.map((text) => (values.includes(text) ? text : read(text))))])}
          searchValue={search}
          onSearchChange={(text) => {
            setSearch(text);
            if (text) setChoosing(true);
          }}
          // Once one is chosen the list gives way to what is below it.
          dropdownOpened={choosing}
          onDropdownOpen={() => setChoosing(true)}
          onDropdownClose={() => setChoosing(false)}
          onOptionSubmit={() => setChoosing(false)}
          onClick={() => setChoosing(true)}
          comboboxProps={inside}
          rightSection={isFetching ? <Loader size={12} /> : null}
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
