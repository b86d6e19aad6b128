import { Alert, Button, Paper, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError } from '@/api/client';
import { signIn } from '@/api/me';
import { queryClient } from '@/api/queries';
import { BASE_PATH } from '@/base';
import { Mark } from '@/shell/Brand';
import classes from './Login.module.css';

export default function Login() {
  const t = useTranslations('login');
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false }) as { next?: string };
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault('');
    try {
      await signIn(username, password);
      queryClient.clear();
      await navigate({ to: findOwnPlace(next) });
    } catch (error) {
      setFault(say(error));
      setBusy(false);
    }
  };
  const say = (error: unknown): string => {
    const status = error instanceof ApiError ? error.status : undefined;
    if (status === 401) return t('wrong');
    if (status === 429) return t('tooMany');
    if (status === 403) return t('closed');
    return status === 0 ? t('unreachable') : t('failed');
  };

  return (
    <main className={classes.page}>
      <Paper component="section" className={classes.card}>
        <Mark size={30} />
        <Title order={1}>{t('heading')}</Title>
        <form onSubmit={(event) => void submit(event)}>
          <Stack gap="sm">
            <TextInput label={t('username')} value={username} onChange={(event) => setUsername(event.currentTarget.value)} autoComplete="username" required autoFocus />
            <PasswordInput
              label={t('password')}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              autoComplete="current-password"
              required
              visibilityToggleButtonProps={{ 'aria-label': t('show') }}
            />
            {fault && <Alert color="red" role="alert" variant="light">{fault}</Alert>}
            <Button type="submit" loading={busy} mt={4}>{t('submit')}</Button>
          </Stack>
        </form>
      </Paper>
    </main>
  );
}

/** Where to go after the login: only to a place of this dashboard. */
export function findOwnPlace(next: string | undefined): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return '/websites';
  const place = BASE_PATH && next.startsWith(`${BASE_PATH}/`) ? next.slice(BASE_PATH.length) : next;
  return /^\/login\b/.test(place) ? '/websites' : place;
}
