import { Menu } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Popup } from '@/components/popup';
import { PopupMenu } from '@/components/PopupParts';
import { useSiteView } from '@/view/SiteView';

const CHOICES = [undefined, 'prev', 'yoy'] as const;

/** With what numbers can be compared. */
export default function CompareChoice({ popup }: { popup: Popup }) {
  const t = useTranslations('shell');
  const { view, change } = useSiteView();
  return (
    <PopupMenu popup={popup} width={220} position="bottom-end">
      {CHOICES.map((compare) => (
        <Menu.RadioItem
          key={compare ?? 'none'}
          value={compare ?? 'none'}
          checked={view.compare === compare}
          onChange={() => change({ compare })}
          closeMenuOnClick
        >
          {t(`comparisons.${compare ?? 'none'}`)}
        </Menu.RadioItem>
      ))}
    </PopupMenu>
  );
}
