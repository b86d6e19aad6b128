import { Skeleton } from '@mantine/core';
import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './Kpi.module.css';
import { tip } from './tip';

export interface KpiProps {
  label: string;
  /** The number as it is shown; undefined shows a skeleton. */
  value?: string | undefined;
  /** What the number means, told on hover. */
  hint?: string;
  /** The number in full, told on hover. */
  full?: string | undefined;
  /** How much it has changed, such as 0.12; undefined where there is nothing to compare with. */
  change?: number | undefined;
  /** The change as it is shown; empty where a number has none to tell. */
  changeText?: string | undefined;
  /** What it was before, as it is shown. */
  before?: string | undefined;
  /** When it was that, as it is shown. */
  during?: string | undefined;
  /** Whether less is better, as with bounces. */
  lessIsBetter?: boolean;
  /** The colour of its line in the chart beside. */
  swatch?: 'main' | 'soft';
  onClick?: () => void;
  pressed?: boolean;
}

/** Some numbers in a row. */
export function KpiRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}

/** One number with its name and its change. */
export function Kpi({ label, hint, value, full, change, changeText, before, during, lessIsBetter, swatch, onClick, pressed }: KpiProps) {
  const t = useTranslations('common');
  const Tag = onClick ? 'button' : 'div';
  const rising = (change ?? 0) > 0;
  const tone = !change ? 'same' : rising === !lessIsBetter ? 'good' : 'bad';
  const Arrow = rising ? IconArrowUpRight : IconArrowDownRight;
  return (
    <Tag className={classes.kpi} {...(onClick ? { type: 'button', onClick, 'aria-pressed': pressed ?? false } : {})}>
      <span className={classes.label} data-swatch={swatch} title={hint}>{label}</span>
      {value === undefined ? (
        <Skeleton height={26} width={84} my={4} />
      ) : (
        <span className={classes.value} title={full}>{value}</span>
      )}
      {value !== undefined && changeText !== '' && (
        <span className={classes.change} data-tone={tone} {...tip(before && (during ? t('beforeDuring', { value: before, range: during }) : t('before', { value: before })))}>
          {change ? <Arrow size={14} stroke={2} aria-hidden /> : null}
          {changeText ?? '–'}
        </span>
      )}
    </Tag>
  );
}

/** By which share a number has changed, as finely as it is shown (0.12); undefined when it was nothing before. */
export const getChange = (now: number, before: number | undefined): number | undefined =>
  before ? Math.round(((now - before) / before) * 100) / 100 : undefined;

/** By how much a share has changed, as finely as it is shown: 0.421 after 0.409 is 0.012, 1.2 points. */
export const getPoints = (now: number, before: number): number => Math.round((now - before) * 1000) / 1000;
