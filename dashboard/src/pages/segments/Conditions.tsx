import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { SegmentParameters } from '@/api/segments';
import { useNames } from '@/i18n/names';
import type { Filter } from '@/view/filters';
import { nameValues, readStored } from './conditions';
import classes from './Segments.module.css';

/** Everything that a segment or cohort asks for, in words. */
export function Conditions({ parameters }: { parameters: SegmentParameters }) {
  const t = useTranslations('segments');
  const { action } = parameters;
  return (
    <div className={classes.conditions}>
      {action && (
        <span className={classes.condition}>
          <span>{t(`actions.${action.type}`)}</span> <b>{action.value}</b>
        </span>
      )}
      <FilterList filters={readStored(parameters.filters)} />
    </div>
  );
}

/** Conditions beside each other, each to be taken away where that can be done. */
export function FilterList({ filters, onRemove }: { filters: Filter[]; onRemove?: (index: number) => void }) {
  const t = useTranslations('filters');
  const names = useNames();
  return filters.map((filter, index) => {
    const value = nameValues(filter, names);
    return (
      <span key={`${filter.field}-${index}`} className={classes.condition}>
        <span>{t(`fields.${filter.field}`)}</span> <i>{t(`operators.${filter.operator}`)}</i> <b>{value}</b>
        {onRemove && (
          <ActionIcon size={18} onClick={() => onRemove(index)} aria-label={t('remove', { name: `${t(`fields.${filter.field}`)} ${value}` })}>
            <IconX size={12} />
          </ActionIcon>
        )}
      </span>
    );
  });
}
