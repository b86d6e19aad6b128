import { Modal, Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { getServerUrl } from '@/api/server';
import type { Share } from '@/api/shares';
import type { Website } from '@/api/websites';
import { CopySnippet } from '@/components/CopySnippet';
import { writeFrame } from '@/view/snippet';

/** Code that shows a share within a page of another site. */
export function EmbedDialog({ share, website, onClose }: { share: Share; website: Website; onClose: () => void }) {
  const t = useTranslations();
  return (
    <Modal opened onClose={onClose} size="lg" title={t('sitesettings.embedOf', { name: share.name || share.slug })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t('sitesettings.embedHint')}</Text>
        <CopySnippet code={writeFrame(`${getServerUrl()}/embed/${share.slug}`, website.name)} label={t('sitesettings.embedOf', { name: share.name || share.slug })} />
      </Stack>
    </Modal>
  );
}
