import { List } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { apiUrl } from '@/base';
import { CopySnippet } from '@/components/CopySnippet';

/** How an email gets its image: one request before it is sent, one line in it. */
export function EmailHowTo({ websiteId }: { websiteId: string }) {
  const t = useTranslations('emails');
  const address = window.location.origin + apiUrl(`/api/websites/${websiteId}/emails`);
  const request = `curl ${address} \\
  -H "Authorization: Bearer $API_KEY" -H "Content-Type: application/json" \\
  -d '{"sendId": "offer-1041", "subject": "Your offer", "recipient": "client-7"}'`;
  return (
    <List type="ordered" size="sm" spacing="md" styles={{ itemWrapper: { display: 'block' }, itemLabel: { display: 'block' } }}>
      <List.Item>{t('steps.register')}<CopySnippet code={request} label={t('steps.register')} /></List.Item>
      <List.Item>{t('steps.image')}<CopySnippet code={'<img src="{pixelUrl}" width="1" height="1" alt="" />'} label={t('steps.image')} /></List.Item>
      <List.Item>{t('steps.wait')}</List.Item>
    </List>
  );
}
