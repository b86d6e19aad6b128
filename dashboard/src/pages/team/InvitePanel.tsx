import { Button, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSaveTeam } from '@/api/members';
import { getServerUrl } from '@/api/server';
import type { Team } from '@/api/teams';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { CopySnippet } from '@/components/CopySnippet';
import { Panel } from '@/components/Panel';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const LENGTH = 16;

/** The code with which others join a team, as such and as a link. */
export function InvitePanel({ team }: { team: Team }) {
  const t = useTranslations('team');
  const save = useSaveTeam(team.id);
  const [asking, setAsking] = useState(false);
  const renew = <Button size="compact-sm" variant="default" leftSection={<IconRefresh size={14} />} onClick={() => setAsking(true)}>{t('renew')}</Button>;
  return (
    <Panel title={t('invite')} side={renew}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">{t('inviteHint')}</Text>
        <CopySnippet code={team.accessCode ?? ''} label={t('code')} />
        <CopySnippet code={`${getServerUrl()}/teams?join=${encodeURIComponent(team.accessCode ?? '')}`} label={t('link')} />
      </Stack>
      <ConfirmDialog opened={asking} onClose={() => setAsking(false)} title={t('renew')} action={t('renew')} onConfirm={() => save({ accessCode: makeCode() })}>{t('renewHint')}</ConfirmDialog>
    </Panel>
  );
}

/** A code that nobody guesses. */
const makeCode = (): string => `team_${[...crypto.getRandomValues(new Uint32Array(LENGTH))].map((number) => LETTERS[number % LETTERS.length]).join('')}`;
