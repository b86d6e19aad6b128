import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconKeyboard, IconLanguage, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { signOut } from '@/api/me';
import type { Popup } from '@/components/popup';
import { PopupMenu } from '@/components/PopupParts';
import { LANGUAGE_NAMES, LANGUAGES } from '@/i18n/languages';
import { setPreferences, usePreferences } from '@/preferences';
import { openShortcuts } from './shortcut-keys';

const SCHEMES = [
  { scheme: 'light', icon: IconSun },
  { scheme: 'dark', icon: IconMoon },
  { scheme: 'auto', icon: IconDeviceDesktop },
] as const satisfies { scheme: MantineColorScheme; icon: unknown }[];

/** Theme, language, shortcuts, and the way out. */
export default function UserChoice({ popup }: { popup: Popup }) {
  const t = useTranslations('shell');
  const { language } = usePreferences();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <PopupMenu popup={popup} width={212} position="top-start">
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
    </PopupMenu>
  );
}
