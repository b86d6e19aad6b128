import { ActionIcon, Badge, Button, CopyButton, Group } from '@mantine/core';
import { IconCheck, IconClock, IconCode, IconLink, IconLock, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { getServerUrl } from '@/api/server';
import { type Share, type Shared, useEndShare, useShares } from '@/api/shares';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { EmbedDialog } from '@/components/EmbedCode';
import classes from '@/components/settings.module.css';
import { Await, EmptyState, LoadingRows } from '@/components/states';
import { useFormats } from '@/i18n/formats';
import { usePreferences } from '@/preferences';
import { ShareDialog } from './ShareDialog';
import { countOpen, listOpen, SECTIONS } from './sections';

/** The links by which others see something without a login: to copy, to change, to end. */
export function ShareList({ shared }: { shared: Shared }) {
  const t = useTranslations();
  const shares = useShares(shared);
  const end = useEndShare(shared);
  const [edited, setEdited] = useState<Share | 'new'>();
  const [embedded, setEmbedded] = useState<Share>();
  const [ending, setEnding] = useState<Share>();
  const rows = shares.data?.data ?? [];
  const paged = shared.kind === 'website';
  return (
    <>
      <Group justify="flex-end" mb="xs"><Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setEdited('new')}>{t('sitesettings.newShare')}</Button></Group>
      <Await query={shares} skeleton={<LoadingRows rows={4} />}>
        {rows.length === 0 ? (
          <EmptyState icon={IconLink} title={t('sitesettings.noShares')} hint={t(paged ? 'sitesettings.noSharesHint' : 'boards.noSharesHint')} />
        ) : (
          <ul className={classes.rows}>
            {rows.map((share) => (
              <li key={share.id}>
                <div className={classes.what}>
                  <b>{share.name || share.slug}</b>
                  <small>{getShareAddress(share)}</small>
                </div>
                <Group gap={6}>
                  {paged && <Badge variant="default" tt="none">{t('sitesettings.pages', { count: countOpen(share.parameters), total: SECTIONS.length })}</Badge>}
                  {share.hasPassword && <Badge variant="default" tt="none" leftSection={<IconLock size={11} />}>{t('login.password')}</Badge>}
                  {share.expiresAt && <ExpiryBadge at={share.expiresAt} />}
                </Group>
                <Group gap={4} wrap="nowrap">
                  <CopyButton value={getShareAddress(share)}>
                    {({ copied, copy }) => (
                      <Button size="compact-sm" variant="default" onClick={copy} leftSection={copied ? <IconCheck size={14} /> : <IconLink size={14} />}>
                        {t(copied ? 'common.copied' : 'sitesettings.copyLink')}
                      </Button>
                    )}
                  </CopyButton>
                  {paged && <ActionIcon onClick={() => setEmbedded(share)} aria-label={t('sitesettings.embedOf', { name: share.name || share.slug })}><IconCode size={16} stroke={1.6} /></ActionIcon>}
                  <ActionIcon onClick={() => setEdited(share)} aria-label={t('forms.editOf', { name: share.name || share.slug })}><IconPencil size={16} stroke={1.6} /></ActionIcon>
                  <ActionIcon onClick={() => setEnding(share)} aria-label={t('forms.deleteOf', { name: share.name || share.slug })}><IconTrash size={16} stroke={1.6} /></ActionIcon>
                </Group>
              </li>
            ))}
          </ul>
        )}
      </Await>
      {edited && <ShareDialog key={edited === 'new' ? 'new' : edited.id} shared={shared} share={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
      {embedded && <EmbedDialog slug={embedded.slug} title={t('sitesettings.embedOf', { name: embedded.name || embedded.slug })} closed={findClosed(embedded)} onClose={() => setEmbedded(undefined)} />}
      <ConfirmDialog
        opened={!!ending}
        onClose={() => setEnding(undefined)}
        title={t('forms.deleteOf', { name: ending?.name || ending?.slug || '' })}
        action={t('forms.delete')}
        onConfirm={() => end(ending?.id ?? '')}
      >
        {t('sitesettings.endHint')}
      </ConfirmDialog>
    </>
  );
}

function ExpiryBadge({ at }: { at: string }) {
  const t = useTranslations('forms');
  const formats = useFormats(usePreferences().zone);
  const moment = Date.parse(at);
  const over = moment <= Date.now();
  return (
    <Badge variant="default" tt="none" leftSection={<IconClock size={11} />} title={formats.dateTime(moment)} {...(over ? { c: 'var(--bad)' } : {})}>
      <time dateTime={at}>{over ? t('expired') : t('until', { day: formats.day(moment) })}</time>
    </Badge>
  );
}

const getShareAddress = ({ slug }: Share): string => `${getServerUrl()}/share/${slug}`;

/** Why tiles of a share show nothing, if they do not. */
const findClosed = ({ hasPassword, parameters }: Share): 'password' | 'overview' | undefined =>
  hasPassword ? 'password' : listOpen(parameters).includes('overview') ? undefined : 'overview';
