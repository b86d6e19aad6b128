import { Button, Popover, Skeleton, TextInput } from '@mantine/core';
import { IconArrowLeft, IconBookmark, IconBookmarkFilled, IconUser } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMayChange } from '@/api/account';
import { type PlayedReplay, useReplay, useSavedReplays, useSaveReplay } from '@/api/replays';
import { useActivity } from '@/api/sessions';
import { useSubmit } from '@/components/form';
import { Panel } from '@/components/Panel';
import { EmptyState, ErrorState } from '@/components/states';
import { ValueIcon } from '@/components/ValueIcon';
import { SessionSheet } from '@/details/SessionSheet';
import { useNames } from '@/i18n/names';
import { fileUrl } from '@/base';
import { usePageParam, useSiteView } from '@/view/SiteView';
import { Transport } from './Transport';
import { listMoments, writeClock } from './moments';
import classes from './Replays.module.css';
import { usePlayer } from './usePlayer';

const SLACK_MS = 60_000;

/** Plays one recording, with what happened beside it. */
export function Watch({ replayId, onClose }: { replayId: string; onClose: () => void }) {
  const t = useTranslations('replays');
  const { websiteId } = useSiteView();
  const replay = useReplay(websiteId, replayId);
  return (
    <>
      <div className={classes.head}>
        <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconArrowLeft size={15} aria-hidden />} onClick={onClose}>{t('back')}</Button>
        {replay.data && <About replay={replay.data} />}
      </div>
      {replay.isError ? <Panel label={t('title')}><ErrorState error={replay.error} retry={() => void replay.refetch()} /></Panel> : <Theatre replay={replay.data} />}
    </>
  );
}

function About({ replay }: { replay: PlayedReplay }) {
  const t = useTranslations('replays');
  const names = useNames();
  const { formats } = useSiteView();
  const [session, open] = usePageParam('session');
  return (
    <>
      <span className={classes.about}>
        <ValueIcon type="country" value={replay.country} />
        <ValueIcon type="device" value={replay.device} />
        <span>{[formats.dateTime(Date.parse(replay.startedAt)), names('browser', replay.browser), names('os', replay.os)].join(' · ')}</span>
      </span>
      <Button size="compact-sm" variant="default" leftSection={<IconUser size={14} aria-hidden />} onClick={() => open(replay.sessionId)}>{t('session')}</Button>
      <Save replayId={replay.id} />
      <SessionSheet sessionId={session} onOpen={open} />
    </>
  );
}

/** Saves the recording under a name, or gives it another. */
function Save({ replayId }: { replayId: string }) {
  const t = useTranslations('replays');
  const { websiteId } = useSiteView();
  const saved = useSavedReplays(websiteId).data?.data.find((one) => one.replayId === replayId);
  const save = useSaveReplay(websiteId);
  const changes = useMayChange(websiteId);
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const form = useSubmit(() => save({ replayId, name: name.trim() }), () => setOpened(false));
  if (!changes) return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus width={260}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={saved ? <IconBookmarkFilled size={14} aria-hidden /> : <IconBookmark size={14} aria-hidden />}
          onClick={() => { setName(saved?.name ?? ''); setOpened(!opened); }}
        >
          {saved ? saved.name || t('isSaved') : t('save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={form.submit}>
          <TextInput size="xs" label={t('name')} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus error={form.faultOf('name') ?? form.fault} />
          <Button mt={8} size="xs" type="submit" fullWidth loading={form.busy} disabled={!name.trim()}>{t('save')}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function Theatre({ replay }: { replay: PlayedReplay | undefined }) {
  const t = useTranslations('replays');
  const { websiteId } = useSiteView();
  const [speed, setSpeed] = useState(1);
  const [skip, setSkip] = useState(true);
  const { frame, state, order } = usePlayer(replay?.events, speed, skip);
  const from = replay ? Date.parse(replay.startedAt) - SLACK_MS : 0;
  const acts = useActivity(websiteId, replay?.sessionId ?? '', from, replay ? Date.parse(replay.endedAt) + SLACK_MS : 0, !!replay);
  const moments = useMemo(() => listMoments(replay?.events ?? [], acts.data ?? [], state.start, state.length), [replay, acts.data, state.start, state.length]);
  const current = moments.findLastIndex(({ at }) => at <= state.at + 1);
  const page = moments.slice(0, current + 1).findLast(({ kind }) => kind === 'view');
  return (
    <div className={classes.theatre}>
      <Panel label={t('player')} flush>
        <div className={classes.address} title={page?.text}>{page?.text ?? replay?.urlPath ?? ''}</div>
        <div className={classes.screen}>
          {state.stage === 'broken' ? (
            <EmptyState tall title={t('broken')} hint={t('brokenHint')} />
          ) : (
            <>
              <iframe ref={frame} className={classes.frame} src={fileUrl('player.html')} sandbox="allow-scripts allow-same-origin" title={t('recorded')} />
              {state.stage === 'waiting' && <Skeleton className={classes.waiting} height="100%" radius={0} />}
              {state.skipping && <span className={classes.skipping} role="status">{t('skipping')}</span>}
            </>
          )}
        </div>
        <Transport state={state} moments={moments} speed={speed} onSpeed={setSpeed} skip={skip} onSkip={setSkip} order={order} />
      </Panel>
      <Panel title={t('moments')}>
        <ol className={classes.moments}>
          {moments.map(({ key, at, kind, text }, index) => (
            <li key={key}>
              <button type="button" onClick={() => order({ kind: 'seek', at })} aria-current={index === current || undefined} data-kind={kind}>
                <span>{writeClock(at)}</span>
                <b>{text}</b>
              </button>
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}
