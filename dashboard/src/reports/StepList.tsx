import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { Step } from './params';
import { StepInput } from './StepInput';
import classes from './StepList.module.css';

interface StepListProps {
  steps: readonly Step[];
  /** So many are always there to be filled. */
  fewest: number;
  most: number;
  /** Whether their order matters. */
  ordered?: boolean;
  /** What one of them is called. */
  name?: (number: number) => string;
  add?: string;
  onChange: (steps: Step[]) => void;
}

const EMPTY: Step = { type: 'path', value: '' };

/** Things that visitors do, one below the other: to be added, changed, moved and taken away. */
export function StepList({ steps, fewest, most, ordered = true, name, add, onChange }: StepListProps) {
  const t = useTranslations('reports');
  const shown = [...steps, ...Array.from({ length: Math.max(0, fewest - steps.length) }, () => EMPTY)];
  const tell = name ?? ((number) => t('step', { number }));
  const put = (index: number, step: Step) => onChange(shown.map((old, place) => (place === index ? step : old)));
  const swap = (one: number, other: number) => onChange(shown.map((step, place) => shown[place === one ? other : place === other ? one : place] ?? step));
  return (
    <>
      <ol className={classes.list}>
        {shown.map((step, index) => (
          <li key={index}>
            <Group justify="space-between" gap={4} mb={4} mih={24}>
              <Text size="xs" fw={550} c="dimmed">{tell(index + 1)}</Text>
              <Group gap={0}>
                {ordered && index > 0 && (
                  <ActionIcon size="sm" aria-label={t('moveUp', { name: tell(index + 1) })} onClick={() => swap(index, index - 1)}>
                    <IconArrowUp size={14} stroke={1.7} />
                  </ActionIcon>
                )}
                {ordered && index < shown.length - 1 && (
                  <ActionIcon size="sm" aria-label={t('moveDown', { name: tell(index + 1) })} onClick={() => swap(index, index + 1)}>
                    <IconArrowDown size={14} stroke={1.7} />
                  </ActionIcon>
                )}
                {shown.length > fewest && (
                  <ActionIcon size="sm" aria-label={t('removeStep', { name: tell(index + 1) })} onClick={() => onChange(shown.filter((_, place) => place !== index))}>
                    <IconX size={14} stroke={1.7} />
                  </ActionIcon>
                )}
              </Group>
            </Group>
            <StepInput step={step} label={tell(index + 1)} onChange={(changed) => put(index, changed)} />
          </li>
        ))}
      </ol>
      {shown.length < most && (
        <Button mt="sm" size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} stroke={1.8} />} onClick={() => onChange([...shown, EMPTY])}>
          {add ?? t('addStep')}
        </Button>
      )}
    </>
  );
}
