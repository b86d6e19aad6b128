import { Autocomplete, Button, Group, Input, Popover, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Segment, type SegmentKind, type SegmentParameters, useSaveSegment } from '@/api/segments';
import { useValues } from '@/api/stats';
import { onEscape } from '@/components/escape';
import { FormDialog } from '@/components/FormDialog';
import { useSubmit } from '@/components/form';
import { lazyPart } from '@/components/lazy-part';
import { LoadingRows } from '@/components/states';
import type { Filter } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';
import { CohortWhen } from './CohortWhen';
import { FilterList } from './Conditions';
import { listUnknown, readStored, writeStored } from './conditions';
import classes from './Segments.module.css';

const FilterForm = lazyPart(() => import('@/shell/FilterForm'));
const PAUSE_MS = 200;

interface KeptEditorProps {
  kind: SegmentKind;
  /** What is changed; without, a new one is made of `filters`. */
  kept?: Segment | undefined;
  filters?: Filter[];
  match?: 'all' | 'any';
  onClose: () => void;
}

/** The form of a segment or cohort. */
export function KeptEditor({ kind, kept, filters: given = [], match: matched = 'all', onClose }: KeptEditorProps) {
  const t = useTranslations('segments');
  const { websiteId, question } = useSiteView();
  const parameters: SegmentParameters = kept?.parameters ?? {};
  const [name, setName] = useState(kept?.name ?? '');
  const [filters, setFilters] = useState(kept ? readStored(parameters.filters) : given);
  const [match, setMatch] = useState<'all' | 'any'>(parameters.match ?? matched);
  const [dateRange, setDateRange] = useState(parameters.dateRange ?? '');
  const [action, setAction] = useState(parameters.action ?? { type: 'path' as const, value: '' });
  const [adding, setAdding] = useState(false);
  const [settled] = useDebouncedValue(action.value, PAUSE_MS);
  const values = useValues(question, action.type, settled, kind === 'cohort');
  const save = useSaveSegment(websiteId);
  const form = useSubmit(() => {
    const conditions = { filters: [...writeStored(filters), ...listUnknown(parameters)], match };
    return save({ ...(kept ? { id: kept.id } : {}), type: kind, name: name.trim(), parameters: kind === 'cohort' ? { ...conditions, dateRange, action } : conditions });
  }, onClose);
  const ready = name.trim() !== '' && (kind === 'cohort' ? action.value !== '' : filters.length > 0);

  return (
    <FormDialog opened onClose={onClose} title={t(kept ? `edit.${kind}` : `create.${kind}`)} action={t('save')} form={form} disabled={!ready} held={adding}>
      <TextInput label={t('name')} value={name} onChange={(event) => setName(event.currentTarget.value)} required data-autofocus error={form.faultOf('name')} />
      {kind === 'cohort' && (
        <>
          <Input.Wrapper label={t('did')} required>
            <Group gap={8} wrap="nowrap" mt={4}>
              <Select
                w={150}
                aria-label={t('did')}
                data={(['path', 'event'] as const).map((type) => ({ value: type, label: t(`actions.${type}`) }))}
                value={action.type}
                allowDeselect={false}
                onChange={(type) => type && setAction({ type: type as 'path' | 'event', value: '' })}
              />
              <Autocomplete
                flex={1}
                aria-label={t('what')}
                placeholder={t(`hints.${action.type}`)}
                data={[...new Set((values.data ?? []).flatMap(({ value }) => value ?? []))]}
                filter={({ options }) => options}
                value={action.value}
                onChange={(value) => setAction({ ...action, value })}
              />
            </Group>
          </Input.Wrapper>
          <CohortWhen value={dateRange} onChange={setDateRange} />
        </>
      )}
      <Input.Wrapper label={t('conditions')} labelElement="div" required={kind === 'segment'} error={form.faultOf('parameters')}>
        <div className={classes.conditions} role="group" aria-label={t('conditions')}>
          <FilterList filters={filters} onRemove={(index) => setFilters(filters.filter((_, at) => at !== index))} />
          <Popover opened={adding} onChange={setAdding} position="bottom-start" trapFocus closeOnEscape={false}>
            <Popover.Target>
              <Button size="compact-xs" variant="default" leftSection={<IconPlus size={13} />} onClick={() => setAdding(!adding)}>{t('add')}</Button>
            </Popover.Target>
            {/* Events of what is drawn elsewhere still bubble through the form around. */}
            <Popover.Dropdown onSubmit={(event) => event.stopPropagation()} onKeyDownCapture={onEscape(() => setAdding(false))}>
              <Suspense fallback={<LoadingRows rows={3} />}>
                <FilterForm withNone={kind === 'segment'} onDone={(filter) => { setFilters([...filters, filter]); setAdding(false); }} />
              </Suspense>
            </Popover.Dropdown>
          </Popover>
        </div>
      </Input.Wrapper>
      {filters.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('match')}
          value={match}
          onChange={(value) => setMatch(value as 'all' | 'any')}
          data={(['all', 'any'] as const).map((value) => ({ value, label: t(`matches.${value}`) }))}
        />
      )}
    </FormDialog>
  );
}
