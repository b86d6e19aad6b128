import { ActionIcon, Badge, Button, Menu, Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCode, IconDots, IconMailOpened } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMayChange } from '@/api/account';
import { type Email, useEmails, useForgetEmail, useTrackEmail } from '@/api/emails';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states';
import { usePageParam, useSiteView } from '@/view/SiteView';
import { EmailHowTo } from './EmailHowTo';
import { EmailSheet } from './EmailSheet';

const PAGE_SIZE = 25;
const PAUSE_MS = 200;

/** The emails that were registered before they were sent, and how often each was opened. */
export default function Emails() {
  const t = useTranslations('emails');
  const { websiteId, formats } = useSiteView();
  const [word, setWord] = useState('');
  const [page, setPage] = useState(1);
  const [settled] = useDebouncedValue(word, PAUSE_MS);
  const [chosen, choose] = usePageParam('email');
  const [how, setHow] = useState(false);
  const [leaving, setLeaving] = useState<Email>();
  const changes = useMayChange(websiteId);
  const track = useTrackEmail(websiteId);
  const forget = useForgetEmail(websiteId);
  const query = useEmails(websiteId, settled, page, PAGE_SIZE);
  const time = (text: string | null) => (text ? formats.dateTime(Date.parse(text)) : '–');
  const columns: Column<Email>[] = [
    { key: 'subject', title: t('subject'), render: ({ subject, id }) => <b>{subject ?? id}</b> },
    { key: 'recipient', title: t('recipient'), render: ({ recipient }) => recipient ?? '–' },
    { key: 'id', title: t('id'), render: ({ id, tracking }) => <>{id} {!tracking && <Badge size="xs" variant="light" color="gray">{t('paused')}</Badge>}</> },
    { key: 'opens', title: t('opens'), numeric: true, width: 90, render: ({ opens }) => formats.number(opens) },
    { key: 'programs', title: t('programs'), numeric: true, width: 110, render: ({ opensByPrograms }) => formats.number(opensByPrograms) },
    { key: 'first', title: t('first'), numeric: true, width: 150, render: ({ firstOpenedAt }) => time(firstOpenedAt) },
    { key: 'last', title: t('last'), numeric: true, width: 150, render: ({ lastOpenedAt }) => time(lastOpenedAt) },
    { key: 'created', title: t('created'), numeric: true, width: 150, render: ({ createdAt }) => time(createdAt) },
    {
      key: 'actions',
      title: '',
      numeric: true,
      width: 44,
      render: (email) => (
        <span onClick={(event) => event.stopPropagation()}>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size="sm" aria-label={t('more', { name: email.subject ?? email.id })}><IconDots size={16} /></ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => choose(email.id)}>{t('openings')}</Menu.Item>
              {changes && <Menu.Item onClick={() => void track({ id: email.id, tracking: !email.tracking })}>{t(email.tracking ? 'pause' : 'resume')}</Menu.Item>}
              {changes && <Menu.Item color="red" onClick={() => setLeaving(email)}>{t('forget')}</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
        </span>
      ),
    },
  ];
  if (query.data?.count === 0 && !settled) {
    return (
      <Panel label={t('title')}>
        <EmptyState icon={IconMailOpened} title={t('none')} hint={t('noneHint')} />
        <EmailHowTo websiteId={websiteId} />
      </Panel>
    );
  }
  return (
    <Panel label={t('title')}>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={query.data?.data}
        rowKey={({ id }) => id}
        error={query.error}
        retry={() => void query.refetch()}
        busy={query.isPlaceholderData}
        onRow={({ id }) => choose(id)}
        search={{ value: word, onChange: (value) => { setWord(value); setPage(1); } }}
        paging={{ page, pageSize: PAGE_SIZE, count: query.data?.count, onPage: setPage }}
        side={<Button size="xs" variant="default" leftSection={<IconCode size={14} />} onClick={() => setHow(true)}>{t('how')}</Button>}
      />
      <Modal opened={how} onClose={() => setHow(false)} title={t('how')} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
        <EmailHowTo websiteId={websiteId} />
      </Modal>
      <ConfirmDialog opened={!!leaving} onClose={() => setLeaving(undefined)} title={t('forgetTitle')} action={t('forget')} onConfirm={() => forget(leaving?.id ?? '')}>
        {t('forgetHint')}
      </ConfirmDialog>
      <EmailSheet websiteId={websiteId} sendId={chosen} onClose={() => choose('')} />
    </Panel>
  );
}
