/** A choice of something that visitors do: a page they open or an event they cause; what there is, is offered. */
import { Autocomplete, Group, Loader, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBolt, IconFile } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useValues } from '@/api/stats';
import { useSiteView } from '@/view/SiteView';
import type { Step } from './params';

const PAUSE_MS = 200;
const OFFERED = 40;

export function StepInput({ step, label, onChange }: { step: Step; label: string; onChange: (step: Step) => void }) {
  const t = useTranslations('reports');
  return (
    <Group gap={6} wrap="nowrap">
      <Select
        size="xs"
        w={118}
        flex="none"
        aria-label={t('kindOf', { name: label })}
        data={[
          { value: 'path', label: t('kinds.path') },
          { value: 'event', label: t('kinds.event') },
        ]}
        value={step.type}
        allowDeselect={false}
        onChange={(type) => type && onChange({ type: type as Step['type'], value: '' })}
      />
      <PlaceInput types={[step.type]} label={label} value={step.value} onChange={(value) => onChange({ ...step, value })} />
    </Group>
  );
}

interface PlaceInputProps {
  types: readonly Step['type'][];
  label: string;
  value: string;
  placeholder?: string;
  onChange: (value: string) => void;
}

/** A path or the name of an event, typed or chosen. It counts when it is chosen, by Enter, or when one goes on to something else. */
export function PlaceInput({ types, label, value, placeholder, onChange }: PlaceInputProps) {
  const t = useTranslations('reports');
  const { question } = useSiteView();
  const [text, setText] = useState(value);
  const [active, setActive] = useState(false);
  const [settled] = useDebouncedValue(text === value ? '' : text, PAUSE_MS);
  const paths = useValues(question, 'path', settled, active && types.includes('path'));
  const events = useValues(question, 'event', settled, active && types.includes('event'));
  useEffect(() => setText(value), [value]);

  const offered = [
    ...(types.includes('event') ? (events.data ?? []) : []),
    ...(types.includes('path') ? (paths.data ?? []) : []),
  ].flatMap(({ value: name }) => name ?? []);
  const settle = (chosen: string) => {
    if (chosen.trim() !== value) onChange(chosen.trim());
  };
  return (
    <Autocomplete
      size="xs"
      flex={1}
      miw={0}
      aria-label={label}
      placeholder={placeholder ?? t(types[0] === 'event' ? 'eventHint' : 'pathHint')}
      data={[...new Set(offered)].slice(0, OFFERED)}
      filter={({ options }) => options}
      leftSection={types.length > 1 ? undefined : types[0] === 'event' ? <IconBolt size={14} stroke={1.6} /> : <IconFile size={14} stroke={1.6} />}
      rightSection={active && (paths.isFetching || events.isFetching) ? <Loader size={12} /> : undefined}
      value={text}
      onChange={setText}
      onFocus={() => setActive(true)}
      onOptionSubmit={(chosen) => settle(chosen)}
      onKeyDown={(event) => event.key === 'Enter' && settle(text)}
      onBlur={() => {
        setActive(false);
        settle(text);
      }}
    />
  );
}
