import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { changePassword } from '@/api/account';
import { useMe } from '@/api/me';
import { useSubmit } from '@/components/form';
import { FormPanel } from '@/components/FormPanel';

export const SHORTEST_PASSWORD = 8;

/** Changes the password; other logins of this person end. */
export function PasswordPanel() {
  const t = useTranslations();
  const username = useMe().data?.user?.username ?? '';
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [saved, setSaved] = useState(0);
  const form = useSubmit(
    () => changePassword(username, current, next),
    () => {
      setCurrent('');
      setNext('');
      setAgain('');
      setSaved((count) => count + 1);
    },
  );
  const differs = again !== '' && again !== next;
  const toggle = { visibilityToggleButtonProps: { 'aria-label': t('login.show') } };
  return (
    <FormPanel
      title={t('settings.password')}
      hint={t('settings.passwordHint')}
      action={t('settings.changePassword')}
      form={form}
      saved={saved}
      disabled={!current || next.length < SHORTEST_PASSWORD || again !== next}
    >
      <input type="text" autoComplete="username" value={username} readOnly hidden aria-hidden />
      <PasswordInput label={t('settings.currentPassword')} value={current} onChange={(event) => setCurrent(event.currentTarget.value)} autoComplete="current-password" error={form.faultOf('currentPassword')} {...toggle} />
      <PasswordInput label={t('settings.newPassword')} description={t('forms.passwordLength', { count: SHORTEST_PASSWORD })} value={next} onChange={(event) => setNext(event.currentTarget.value)} autoComplete="new-password" error={form.faultOf('newPassword')} {...toggle} />
      <PasswordInput label={t('settings.again')} value={again} onChange={(event) => setAgain(event.currentTarget.value)} autoComplete="new-password" error={differs ? t('settings.differs') : undefined} {...toggle} />
    </FormPanel>
  );
}
