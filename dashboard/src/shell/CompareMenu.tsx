import { Button, Menu } from '@mantine/core';
import { IconArrowsDiff, IconCheck } from '@tabler/icons-react';
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
          <Menu.Item
            key={compare ?? 'none'}
            role="menuitemradio"
            aria-checked={view.compare === compare}
            rightSection={view.compare === compare ? <IconCheck size={15} aria-hidden /> : null}
            onClick={() => change({ compare })}
          >
            {t(`comparisons.${compare ?? 'none'}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
