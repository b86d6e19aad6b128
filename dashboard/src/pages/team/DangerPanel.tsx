import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Panel } from '@/components/Panel';
import classes from '@/components/settings.module.css';

interface DangerPanelProps {
  leaves: boolean;
  deletes: boolean;
  onLeave: () => void;
  onDelete: () => void;
}

/** The ways out of a team. */
export function DangerPanel({ leaves, deletes, onLeave, onDelete }: DangerPanelProps) {
  const t = useTranslations('team');
  if (!leaves && !deletes) return null;
  return (
    <Panel label={t('delete')}>
      <ul className={classes.rows}>
        {leaves && (
          <li>
            <div className={classes.what}><b>{t('leave')}</b><small>{t('leaveHint')}</small></div>
            <Button variant="default" onClick={onLeave}>{t('leave')}</Button>
          </li>
        )}
        {deletes && (
          <li>
            <div className={classes.what}><b>{t('delete')}</b><small>{t('deleteHint')}</small></div>
            <Button variant="light" color="red" onClick={onDelete}>{t('delete')}</Button>
          </li>
        )}
      </ul>
    </Panel>
  );
}
