/** The steps side by side as bars, and what is lost between them; below each other where there is little room. */
import { Tooltip } from '@mantine/core';
import { IconBolt, IconFile } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import type { Formats } from '@/i18n/formats';
import type { Step } from '@/reports/params';
import { useShare } from '@/reports/share';
import classes from './FunnelPicture.module.css';

export interface Level extends Step {
  visitors: number;
  previous: number;
  dropped: number;
  /** Of the step before; null where nobody was there. */
  dropoff: number | null;
  /** Of the first step. */
  remaining: number | null;
}

interface FunnelPictureProps {
  levels: Level[];
  formats: Formats;
  onStep: (level: Level) => void;
}

export function FunnelPicture({ levels, formats, onStep }: FunnelPictureProps) {
  const t = useTranslations('funnels');
  const asShare = useShare();
  return (
    <ol className={classes.steps} style={{ '--count': levels.length } as CSSProperties}>
      {levels.map((level, index) => {
        const share = level.remaining ?? 0;
        const next = levels[index + 1];
        const Icon = level.type === 'event' ? IconBolt : IconFile;
        return (
          <li key={index} style={{ '--share': share } as CSSProperties}>
            <Tooltip label={t('filterBy')} openDelay={600}>
              <button type="button" className={classes.name} title={level.value} onClick={() => onStep(level)}>
                <Icon size={14} stroke={1.6} aria-hidden />
                <span>{level.value}</span>
              </button>
            </Tooltip>
            <p className={classes.count}>
              <b>{formats.number(level.visitors)}</b> {asShare(share)}
            </p>
            <div className={classes.picture} aria-hidden>
              <div className={classes.bar} />
              {next && (
                <svg className={classes.link} viewBox="0 0 100 100" preserveAspectRatio="none">
                  <polygon points={`0,${100 - 100 * share} 100,${100 - 100 * (next.remaining ?? 0)} 100,100 0,100`} />
                </svg>
              )}
            </div>
            {next && (
              <p className={classes.drop}>
                <span>{t('goOn', { share: asShare(1 - (next.dropoff ?? 1)) })}</span>
                <em>{t('dropped', { count: formats.number(next.dropped), share: asShare(next.dropoff ?? 0) })}</em>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
