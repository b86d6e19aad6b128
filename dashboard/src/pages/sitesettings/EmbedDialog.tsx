import { Alert, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { getServerUrl } from '@/api/server';
import type { Share } from '@/api/shares';
import type { Website } from '@/api/websites';
import { CopySnippet } from '@/components/CopySnippet';
import { writeFrame } from '@/view/snippet';
import { listOpen } from './sections';

const HEIGHTS = { glance: 180, chart: 340, map: 420 } as const;
type Tile = keyof typeof HEIGHTS;

/** Code that shows a tile of a share within a page of another site. */
export function EmbedDialog({ share, website, onClose }: { share: Share; website: Website; onClose: () => void }) {
  const t = useTranslations();
  const [tile, setTile] = useState<Tile>('glance');
  const title = t('sitesettings.embedOf', { name: share.name || share.slug });
  const closed = share.hasPassword ? 'embedLocked' : listOpen(share.parameters).includes('overview') ? undefined : 'embedClosed';
  return (
    <Modal opened onClose={onClose} size="lg" title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {!closed ? (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">{t('sitesettings.embedHint')}</Text>
          <SegmentedControl
            aria-label={t('sitesettings.tile')}
            value={tile}
            onChange={(name) => setTile(name as Tile)}
            data={(Object.keys(HEIGHTS) as Tile[]).map((value) => ({ value, label: t(`sitesettings.tiles.${value}`) }))}
          />
          <CopySnippet code={writeFrame(`${getServerUrl()}/embed/${share.slug}/${tile}`, website.name, HEIGHTS[tile])} label={title} />
        </Stack>
      ) : (
        <Alert variant="light">{t(`sitesettings.${closed}`)}</Alert>
      )}
    </Modal>
  );
}
