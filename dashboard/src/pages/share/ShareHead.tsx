import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { SiteMark } from '@/components/SiteMark';
import { Mark } from '@/shell/Brand';
import classes from './Share.module.css';

/** The head of something shared: its name, its pages, the theme. */
export function ShareHead({ name, detail, children, side }: { name: string; detail?: string | undefined; children?: ReactNode; side?: ReactNode }) {
  const t = useTranslations('share');
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const next = scheme === 'dark' ? 'light' : 'dark';
  return (
    <header className={classes.head}>
      <div className={classes.name}>
        <SiteMark name={name} size={26} />
        <span>{name} {detail && detail !== name && <small>{detail}</small>}</span>
      </div>
      {children}
      <div className={classes.side}>
        {side}
        <Tooltip label={t(`themes.${next}`)}>
          <ActionIcon onClick={() => setColorScheme(next)} aria-label={t(`themes.${next}`)}>{next === 'dark' ? <IconMoon size={17} /> : <IconSun size={17} />}</ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
}

export function ShareFoot() {
  const t = useTranslations('share');
  return <footer className={classes.foot}><Mark size={14} /> {t('by')}</footer>;
}
