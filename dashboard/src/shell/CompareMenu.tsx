import { Button, Menu } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useSiteView } from '@/view/SiteView';

const CHOICES = [undefined, 'prev', 'yoy'] as const;

/** What the numbers are compared with. */
export function CompareMenu() {
  const t = useTranslations('shell');
  const { view, change } = useSiteView();
  return (
    <Menu width={220} position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconArrowsDiff size={15} stroke={1.7} />} aria-label={view.compare ? `${t('compare')}: ${t(`comparisons.${view.compare}`)}` : t('compare')}>
          {view.compare ? t(`comparisons.${view.compare}`) : t('compare')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
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
      </Menu.Dropdown>
    </Menu>
  );
}
