import { UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useWebsite } from '@/api/websites';
import { PopupSlot, usePopup } from '@/components/popup';
import { SiteMark } from '@/components/SiteMark';
import { lazyWhenIdle } from '@/components/when-idle';
import classes from './SiteSwitch.module.css';

const SiteChoice = lazyWhenIdle(() => import('./SiteChoice'));

/** Shows which website is looked at, and leads to the others. */
export function SiteSwitch({ websiteId }: { websiteId: string }) {
  const t = useTranslations('shell');
  const website = useWebsite(websiteId);
  const { button, popup } = usePopup('menu');
  return (
    <>
      <UnstyledButton {...button} className={classes.button} title={t('switchSite')}>
        <SiteMark name={website.data?.name ?? ''} />
        <span className={classes.name}>
          <span>{website.data?.name ?? ' '}</span>
          <small>{website.data?.domain ?? ' '}</small>
        </span>
        <IconSelector size={16} stroke={1.6} aria-hidden />
      </UnstyledButton>
      <PopupSlot popup={popup}><SiteChoice popup={popup} websiteId={websiteId} /></PopupSlot>
    </>
  );
}
