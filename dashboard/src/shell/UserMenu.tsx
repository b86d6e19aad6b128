import { UnstyledButton } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useMe } from '@/api/me';
import { PopupSlot, usePopup } from '@/components/popup';
import { lazyWhenIdle } from '@/components/when-idle';
import classes from './UserMenu.module.css';

const UserChoice = lazyWhenIdle(() => import('./UserChoice'));

/** Who is logged in, and what is theirs to choose. */
export function UserMenu() {
  const t = useTranslations('shell');
  const me = useMe();
  const { button, popup } = usePopup('menu');
  const name = me.data?.user?.username;
  return (
    <>
      <UnstyledButton {...button} className={classes.button} aria-label={`${name ?? ''}. ${t('account')}`}>
        <IconUserCircle size={20} stroke={1.5} aria-hidden />
        <span>{name ?? ' '}</span>
      </UnstyledButton>
      <PopupSlot popup={popup}><UserChoice popup={popup} /></PopupSlot>
    </>
  );
}
