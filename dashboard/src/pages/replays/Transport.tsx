import { ActionIcon, SegmentedControl, Slider, Switch } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { type Command, SPEEDS } from '@/player/protocol';
import { type Moment, writeClock } from './moments';
import classes from './Replays.module.css';
import type { PlayerState } from './usePlayer';

const STEP_MS = 1_000;

interface TransportProps {
  state: PlayerState;
  moments: Moment[];
  speed: number;
  onSpeed: (speed: number) => void;
  skip: boolean;
  onSkip: (skip: boolean) => void;
  order: (command: Command) => void;
}

/** What one plays with: start and stop, the place, the speed, whether pauses are passed over. */
export function Transport({ state, moments, speed, onSpeed, skip, onSkip, order }: TransportProps) {
  const t = useTranslations('replays');
  const ready = state.stage === 'loaded';
  const { playing, at, length } = state;
  const Icon = playing ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <div className={classes.transport}>
      <ActionIcon size="lg" variant="filled" color="tide" disabled={!ready} onClick={() => order({ kind: playing ? 'pause' : 'play' })} aria-label={t(playing ? 'pause' : 'play')}>
        <Icon size={17} />
      </ActionIcon>
      <span className={classes.clock}>{writeClock(at)} / {writeClock(length)}</span>
      <div className={classes.track}>
        <div className={classes.ticks} aria-hidden>
          {length > 0 && moments.map(({ key, at: moment, kind }) => <i key={key} data-kind={kind} style={{ '--at': `${(moment / length) * 100}%` } as CSSProperties} />)}
        </div>
        <Slider
          size="sm"
          disabled={!ready}
          min={0}
          max={Math.max(1, length)}
          step={STEP_MS}
          value={at}
          onChange={(value) => order({ kind: 'seek', at: value })}
          label={writeClock}
          thumbLabel={t('place')}
          thumbProps={{ 'aria-valuetext': writeClock(at) }}
        />
      </div>
      <SegmentedControl
        size="xs"
        aria-label={t('speed')}
        value={String(speed)}
        onChange={(value) => onSpeed(Number(value))}
        data={SPEEDS.map((value) => ({ value: String(value), label: `${value}×` }))}
      />
      <Switch size="xs" label={t('skip')} checked={skip} onChange={(event) => onSkip(event.currentTarget.checked)} />
    </div>
  );
}
