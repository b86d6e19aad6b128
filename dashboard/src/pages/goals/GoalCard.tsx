import { Skeleton, Tooltip } from '@mantine/core';
import { IconBolt, IconFile } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { useReport } from '@/api/reports';
import { Panel } from '@/components/Panel';
import { Await } from '@/components/states';
import type { Step } from '@/reports/params';
import { useShare } from '@/reports/share';
import { useSiteView } from '@/view/SiteView';
import classes from './Goals.module.css';

interface Reached {
  num: number;
  total: number;
}

/** One goal: who reached it, of all. */
export function GoalCard({ goal }: { goal: Step }) {
  const t = useTranslations('goals');
  const asShare = useShare();
  const { question, formats, toggle } = useSiteView();
  const query = useReport<Reached>('goal', question, { ...goal });
  const { num, total } = query.data ?? { num: 0, total: 0 };
  const share = total ? num / total : 0;
  const Icon = goal.type === 'event' ? IconBolt : IconFile;
  return (
    <Panel label={goal.value}>
      <Tooltip label={t('filterBy')} openDelay={600}>
        <button type="button" className={classes.name} title={goal.value} onClick={() => toggle(goal.type, goal.value)}>
          <Icon size={15} stroke={1.6} aria-hidden />
          <span>{goal.value}</span>
        </button>
      </Tooltip>
      <Await query={query} skeleton={<Skeleton height={70} />}>
        <p className={classes.share}>{asShare(share)}</p>
        <div className={classes.bar} role="img" aria-label={asShare(share)} style={{ '--share': share } as CSSProperties} />
        <p className={classes.note}>{t('reached', { num: formats.number(num), total: formats.number(total) })}</p>
      </Await>
    </Panel>
  );
}
