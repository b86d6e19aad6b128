import { Button } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { PopupSlot, usePopup } from '@/components/popup';
import { lazyWhenIdle } from '@/components/when-idle';
import { useSiteView } from '@/view/SiteView';

const CompareChoice = lazyWhenIdle(() => import('./CompareChoice'));

/** What the numbers are compared with. */
export function CompareMenu() {
  const t = useTranslations('shell');
  const { view } = useSiteView();
  const { button, popup } = usePopup('menu');
  const chosen = view.compare && t(`comparisons.${view.compare}`);
  return (
    <>
      <Button {...button} variant="default" size="xs" leftSection={<IconArrowsDiff size={15} stroke={1.7} />} aria-label={chosen ? `${t('compare')}: ${chosen}` : t('compare')}>
        {chosen ?? t('compare')}
      </Button>
      <PopupSlot popup={popup}><CompareChoice popup={popup} /></PopupSlot>
    </>
  );
}
