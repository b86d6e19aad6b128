import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconKeyboard, IconLanguage, IconLogout, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { signOut, useMe } from '@/api/me';
import { LANGUAGE_NAMES, LANGUAGES } from '@/i18n/languages';
import { setPreferences, usePreferences } from '@/preferences';
import classes from './UserMenu.module.css';
import { openShortcuts } from './shortcut-keys';

const SCHEMES = [
  { scheme: 'light', icon: IconSun },
  { scheme: 'dark', icon: IconMoon },
  { scheme: 'auto', icon: IconDeviceDesktop },
] as const satisfies { scheme: MantineColorScheme; icon: unknown }[];

/** Who is logged in; theme, language, shortcuts, and the way out. */
export function UserMenu() {
  const t = useTranslations('shell');
  const me = useMe();
  const { language } = usePreferences();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu width={212} position="top-start">
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={`${me.data?.user?.username ?? ''}. ${t('account')}`}>
          <IconUserCircle size={20} stroke={1.5} aria-hidden />
          <span>{me.data?.user?.username ?? ' '}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('theme')}</Menu.Label>
        {SCHEMES.map(({ scheme, icon: Icon }) => (
          <Menu.RadioItem
            key={scheme}
            value={scheme}
            checked={colorScheme === scheme}
            onChange={() => setColorScheme(scheme)}
            rightSection={<Icon size={16} stroke={1.6} />}
          >
            {t(`themes.${scheme}`)}
          </Menu.RadioItem>
        ))}
        <Menu.Divider />
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={<IconLanguage size={16} stroke={1.6} />}>{t('language')}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            {LANGUAGES.map((name) => (
              <Menu.RadioItem key={name} lang={name} value={name} checked={language === name} onChange={() => setPreferences({ language: name })}>
                {LANGUAGE_NAMES[name]}
              </Menu.RadioItem>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.6} />} onClick={openShortcuts}>{t('shortcuts')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => void signOut()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
