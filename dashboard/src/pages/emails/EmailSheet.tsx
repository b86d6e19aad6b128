import { Button, Code, Group, Stack, Switch, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMayChange } from '@/api/account';
import { useEmail, useForgetEmail, useTrackEmail } from '@/api/emails';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { DetailSheet } from '@/components/DetailSheet';
import { Await, EmptyState } from '@/components/states';
import { useSiteView } from '@/view/SiteView';

/** One email: what was kept of it, and its last openings. */
export function EmailSheet({ websiteId, sendId, onClose }: { websiteId: string; sendId: string; onClose: () => void }) {
  const t = useTranslations('emails');
  const { formats } = useSiteView();
  const query = useEmail(websiteId, sendId);
  const track = useTrackEmail(websiteId);
  const forget = useForgetEmail(websiteId);
  const changes = useMayChange(websiteId);
  const [leaving, setLeaving] = useState(false);
  const email = query.data;
  return (
    <DetailSheet opened={sendId !== ''} onClose={onClose} title={email?.subject ?? sendId}>
      <Await query={query}>
        {email && (
          <Stack gap="md">
            <Text size="sm" c="dimmed">{[email.recipient, email.id].filter(Boolean).join(' · ')}</Text>
            {email.data && Object.keys(email.data).length > 0 && <Code block>{JSON.stringify(email.data, null, 2)}</Code>}
            {changes && <Group justify="space-between">
              <Switch label={t('tracking')} checked={email.tracking} onChange={(event) => void track({ id: email.id, tracking: event.currentTarget.checked })} />
              <Button size="xs" variant="subtle" color="red" onClick={() => setLeaving(true)}>{t('forget')}</Button>
            </Group>}
            {email.recent.length === 0 ? (
              <EmptyState title={t('unopened')} />
            ) : (
              <Table aria-label={t('openings')} className="numerals" fz={13}>
                <Table.Thead><Table.Tr><Table.Th>{t('openings')}</Table.Th><Table.Th>{t('program')}</Table.Th></Table.Tr></Table.Thead>
                <Table.Tbody>
                  {email.recent.map((opening, index) => (
                    <Table.Tr key={`${opening.openedAt}|${index}`}>
                      <Table.Td style={{ whiteSpace: 'nowrap', verticalAlign: 'top' }}>{formats.dateTime(Date.parse(opening.openedAt))}</Table.Td>
                      <Table.Td style={{ overflowWrap: 'anywhere' }}>{opening.byProgram && <b>{t('byProgram')} </b>}{opening.userAgent || '–'}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            )}
          </Stack>
        )}
      </Await>
      <ConfirmDialog
        opened={leaving}
        onClose={() => setLeaving(false)}
        title={t('forgetTitle')}
        action={t('forget')}
        onConfirm={async () => {
          await forget(sendId);
          onClose();
        }}
      >
        {t('forgetHint')}
      </ConfirmDialog>
    </DetailSheet>
  );
}
