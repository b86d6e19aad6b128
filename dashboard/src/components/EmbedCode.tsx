import { Alert, Group, Modal, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { getServerUrl } from '@/api/server';
import { writeFrame } from '@/view/snippet';
import { CopySnippet } from './CopySnippet';
import classes from './EmbedCode.module.css';

const TILES = ['glance', 'chart', 'map'] as const;
const THEMES = ['light', 'dark', 'auto'] as const;
const PERIODS = ['today', '7d', '30d', '12mo'] as const;
const HEIGHTS = { glance: 190, chart: 340, map: 400 } as const;

/** The code that shows a tile of a share in another page, with a look at it. */
function EmbedCode({ slug }: { slug: string }) {
  const t = useTranslations('embed');
  const ts = useTranslations('shell');
  const [tile, setTile] = useState<(typeof TILES)[number]>('glance');
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('light');
  const [period, setPeriod] = useState<string>('7d');
  const source = `${getServerUrl()}/embed/${encodeURIComponent(slug)}/${tile}?${new URLSearchParams({ theme, period })}`;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">{t('hint')}</Text>
      <Group gap="sm" align="end">
        <SegmentedControl size="xs" aria-label={t('tile')} value={tile} onChange={(value) => setTile(value as typeof tile)} data={TILES.map((value) => ({ value, label: t(`tiles.${value}`) }))} />
        <SegmentedControl size="xs" aria-label={ts('theme')} value={theme} onChange={(value) => setTheme(value as typeof theme)} data={THEMES.map((value) => ({ value, label: ts(`themes.${value}`) }))} />
        <Select size="xs" w={150} aria-label={ts('range')} value={period} allowDeselect={false} onChange={(value) => value && setPeriod(value)} data={PERIODS.map((value) => ({ value, label: ts(`periods.${value}`) }))} />
      </Group>
      <CopySnippet code={writeFrame(source, t(`tiles.${tile}`), HEIGHTS[tile])} label={t('code')} />
      <iframe key={source} className={classes.preview} src={source} title={t(`tiles.${tile}`)} height={HEIGHTS[tile]} />
    </Stack>
  );
}

interface EmbedDialogProps {
  slug: string;
  onClose: () => void;
  title?: string;
  /** Why its tiles show nothing: it has a password, or the overview is closed. */
  closed?: 'password' | 'overview' | undefined;
}

/** The same over the page. */
export function EmbedDialog({ slug, onClose, title, closed }: EmbedDialogProps) {
  const t = useTranslations('embed');
  const tc = useTranslations('common');
  return (
    <Modal opened onClose={onClose} title={title ?? t('title')} size="xl" closeButtonProps={{ 'aria-label': tc('close') }}>
      {closed ? <Alert variant="light">{t(`without.${closed}`)}</Alert> : <EmbedCode slug={slug} />}
    </Modal>
  );
}
