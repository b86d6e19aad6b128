/** The player in its frame, as seen from the dashboard. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Command, Recorded, Report } from '@/player/protocol';

export interface PlayerState {
  /** How far it got: the frame is there, the recording is in it, or it cannot be played. */
  stage: 'waiting' | 'loaded' | 'broken';
  playing: boolean;
  /** Whether a pause of the visitor is being passed over. */
  skipping: boolean;
  /** Milliseconds since the recording began. */
  at: number;
  length: number;
  /** The moment of the first event. */
  start: number;
}

const AT_FIRST: PlayerState = { stage: 'waiting', playing: false, skipping: false, at: 0, length: 0, start: 0 };

export function usePlayer(events: Recorded[] | undefined, speed: number, skip: boolean) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<PlayerState>(AT_FIRST);
  const [ready, setReady] = useState(false);
  const wanted = useRef({ speed, skip });
  wanted.current = { speed, skip };

  const order = useCallback((command: Command) => frame.current?.contentWindow?.postMessage(command, window.location.origin), []);

  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent<Report>) => {
      if (source !== frame.current?.contentWindow || origin !== window.location.origin) return;
      if (data.kind === 'ready') setReady(true);
      else setState((before) => follow(before, data));
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);

  useEffect(() => {
    if (ready && events) order({ kind: 'load', events, ...wanted.current });
  }, [ready, events, order]);
  useEffect(() => void order({ kind: 'speed', speed }), [speed, order]);
  useEffect(() => void order({ kind: 'skip', skip }), [skip, order]);

  return { frame, state, order };
}

function follow(state: PlayerState, report: Report): PlayerState {
  switch (report.kind) {
    case 'loaded':
      return { ...AT_FIRST, stage: 'loaded', start: report.start, length: report.length };
    case 'time':
      return { ...state, at: Math.min(report.at, state.length) };
    case 'playing':
      return { ...state, playing: report.playing };
    case 'skipping':
      return { ...state, skipping: report.skipping };
    case 'finished':
      return { ...state, playing: false, skipping: false, at: state.length };
    case 'broken':
      return { ...state, stage: 'broken', playing: false };
    case 'ready':
      return state;
  }
}
