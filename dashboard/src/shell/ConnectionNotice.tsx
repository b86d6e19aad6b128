import { IconCloudOff } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { look, useLost } from '@/api/connection';
import classes from './ConnectionNotice.module.css';

/** Says once for the whole page that the server cannot be reached. */
export function ConnectionNotice() {
  const t = useTranslations('common');
  if (!useLost()) return null;
  return (
    <div role="alert" className={classes.place}>
      <div className={classes.notice}>
        <IconCloudOff size={18} stroke={1.6} aria-hidden />
        <span><b>{t('errors.offline')}</b> {t('errors.offlineHint')}</span>
        <button type="button" onClick={() => void look()}>{t('retry')}</button>
      </div>
    </div>
  );
}
