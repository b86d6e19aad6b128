import { Button, UnstyledButton } from '@mantine/core';
import { IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMayChange } from '@/api/account';
import { ApiError } from '@/api/client';
import { useReplaysOf } from '@/api/replays';
import { type Facts, type Profile, useActivity, useEraseSession, useProfile, useSessionProperties, useSessionsBeside } from '@/api/sessions';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { DetailSheet } from '@/components/DetailSheet';
import { Await, EmptyState, ErrorState, LoadingRows } from '@/components/states';
import { hasIcons, ValueIcon } from '@/components/ValueIcon';
import { useNames } from '@/i18n/names';
import { isField } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';
import classes from './details.module.css';
import { Pairs } from './Pairs';
import { Timeline } from './Timeline';

const FACTS = ['country', 'region', 'city', 'browser', 'os', 'device', 'screen', 'language'] as const satisfies readonly (keyof Facts)[];

/** All about one session, over the page; closed without an id. */
export function SessionSheet({ sessionId, onOpen }: { sessionId: string; onOpen: (sessionId: string) => void }) {
  const t = useTranslations('details');
  const { websiteId } = useSiteView();
  const profile = useProfile(websiteId, sessionId);
  const missing = profile.error instanceof ApiError && profile.error.status === 404;
  return (
    <DetailSheet opened={!!sessionId} onClose={() => onOpen('')} title={t('session')}>
      {missing ? (
        <EmptyState title={t('gone')} />
      ) : profile.isError ? (
        <ErrorState error={profile.error} retry={() => void profile.refetch()} />
      ) : !profile.data ? (
        <LoadingRows rows={12} />
      ) : (
        <Body profile={profile.data} onOpen={onOpen} />
      )}
    </DetailSheet>
  );
}

function Body({ profile, onOpen }: { profile: Profile; onOpen: (sessionId: string) => void }) {
  const t = useTranslations('details');
  const { websiteId, formats, toggle, readOnly } = useSiteView();
  const { id, distinctId, firstAt, lastAt } = profile;
  const activity = useActivity(websiteId, id, Date.parse(firstAt), Date.parse(lastAt), true);
  const properties = useSessionProperties(websiteId, id);
  return (
    <>
      <dl className={classes.facts}>
        {distinctId && (
          <Fact name={t('person')}>
            <UnstyledButton className={classes.act} onClick={() => toggle('distinctId', distinctId)}>{distinctId}</UnstyledButton>
          </Fact>
        )}
        <Fact name={t('firstSeen')}><span>{formats.dateTime(Date.parse(firstAt))}</span></Fact>
        <Fact name={t('lastSeen')}><span>{formats.dateTime(Date.parse(lastAt))}</span></Fact>
        <Fact name={t('time')}><span>{formats.duration(profile.totaltime)}</span></Fact>
        <Fact name={t('visits')}><span>{formats.number(profile.visits)}</span></Fact>
        <Fact name={t('views')}><span>{formats.number(profile.views)}</span></Fact>
        <Fact name={t('events')}><span>{formats.number(profile.events)}</span></Fact>
        {FACTS.map((name) => profile[name] && <KnownFact key={name} name={name} value={profile[name]} profile={profile} />)}
      </dl>
      {!readOnly && <Replays sessionId={id} />}
      {!!properties.data?.length && (
        <>
          <h3 className={classes.part}>{t('properties')}</h3>
          <Pairs properties={properties.data} formats={formats} label={t('properties')} />
        </>
      )}
      <Others profile={profile} onOpen={onOpen} />
      <h3 className={classes.part}>{t('activity')}</h3>
      <Await query={activity} skeleton={<LoadingRows rows={6} />} empty={activity.data?.length === 0}>
        <Timeline acts={activity.data ?? []} websiteId={websiteId} formats={formats} />
      </Await>
      {!readOnly && <Erase sessionId={id} onErased={() => onOpen('')} />}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

/** A fact that sessions can be filtered by, where there is such a filter. */
function KnownFact({ name, value, profile }: { name: keyof Facts; value: string; profile: Facts }) {
  const t = useTranslations();
  const names = useNames();
  const { toggle } = useSiteView();
  const shown = names(name, value);
  return (
    <Fact name={t(`overview.types.${name}`)}>
      {hasIcons(name) && <ValueIcon type={name} value={value} country={profile.country} />}
      {isField(name) ? (
        <UnstyledButton className={classes.act} onClick={() => toggle(name, value)} aria-label={`${shown}: ${t('overview.filterBy')}`}>{shown}</UnstyledButton>
      ) : (
        <span>{shown}</span>
      )}
    </Fact>
  );
}

function Replays({ sessionId }: { sessionId: string }) {
  const t = useTranslations('details');
  const { websiteId, formats, search } = useSiteView();
  const { data } = useReplaysOf(websiteId, sessionId);
  if (!data?.data.length) return null;
  return (
    <>
      <h3 className={classes.part}>{t('replays')}</h3>
      {data.data.map((replay) => (
        <Button
          key={replay.id}
          component={Link}
          to={`/websites/${websiteId}/replays` as never}
          search={{ ...search, 'p.replay': replay.id } as never}
          size="xs"
          variant="default"
          mr={8}
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
        >
          {formats.dateTime(Date.parse(replay.startedAt))} · {formats.duration(replay.duration / 1000)}
        </Button>
      ))}
    </>
  );
}

/** What else the same browser did: whoever is told to be a person becomes another session. */
function Others({ profile, onOpen }: { profile: Profile; onOpen: (sessionId: string) => void }) {
  const t = useTranslations('details');
  const names = useNames();
  const { websiteId, formats } = useSiteView();
  const { data } = useSessionsBeside(websiteId, profile);
  if (!data?.data.length) return null;
  return (
    <>
      <h3 className={classes.part}>{t('others')}</h3>
      <p className={classes.note}>{t('othersHint')}</p>
      {data.data.map((row) => (
        <UnstyledButton key={row.id} className={classes.others} onClick={() => onOpen(row.id)}>
          <ValueIcon type="country" value={row.country} />
          <ValueIcon type="device" value={row.device} />
          <span>{[names('browser', row.browser), names('os', row.os)].join(' · ')}</span>
          <small>{formats.dateTime(Date.parse(row.lastAt))}</small>
        </UnstyledButton>
      ))}
    </>
  );
}

/** For those who may change the website. */
function Erase({ sessionId, onErased }: { sessionId: string; onErased: () => void }) {
  const t = useTranslations('details');
  const { websiteId } = useSiteView();
  const may = useMayChange(websiteId);
  const erase = useEraseSession(websiteId);
  const [asking, setAsking] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button mt={26} size="xs" variant="default" c="var(--bad)" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => setAsking(true)}>{t('erase')}</Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('erase')}
        action={t('eraseNow')}
        word={sessionId.slice(0, 8)}
        onConfirm={async () => {
          await erase(sessionId);
          onErased();
        }}
      >
        {t('eraseHint')}
      </ConfirmDialog>
    </>
  );
}
