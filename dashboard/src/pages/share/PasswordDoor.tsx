import { Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Mark } from '@/shell/Brand';
import classes from './Share.module.css';

/** Asks for the password of a share. */
export function PasswordDoor({ wrong, onPassword }: { wrong: boolean; onPassword: (password: string) => Promise<void> }) {
  const t = useTranslations('share');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    await onPassword(password);
    setBusy(false);
  };
  return (
    <main className={classes.door}>
      <form className={classes.card} onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Mark size={28} />
          <div>
            <Title order={1}>{t('locked')}</Title>
            <Text size="sm" c="dimmed">{t('lockedHint')}</Text>
          </div>
          <PasswordInput
            label={t('password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="off"
            autoFocus
            error={wrong && t('wrong')}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          />
          <Button type="submit" loading={busy} disabled={!password}>{t('open')}</Button>
        </Stack>
      </form>
    </main>
  );
}
