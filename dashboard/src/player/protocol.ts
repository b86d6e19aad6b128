/** What the dashboard and the page that plays recordings in a frame tell each other. Times are ms since the recording began. */

export interface Recorded {
  type: number;
  timestamp: number;
  data: unknown;
}

export type Command =
  | { kind: 'load'; events: Recorded[]; speed: number; skip: boolean }
  | { kind: 'play' }
  | { kind: 'pause' }
  | { kind: 'seek'; at: number }
  | { kind: 'speed'; speed: number }
  | { kind: 'skip'; skip: boolean };

export type Report =
  | { kind: 'ready' }
  /** `start` is the moment of the first event. */
  | { kind: 'loaded'; start: number; length: number }
  | { kind: 'time'; at: number }
  | { kind: 'playing'; playing: boolean }
  | { kind: 'skipping'; skipping: boolean }
  | { kind: 'finished' }
  | { kind: 'broken' };

export const SPEEDS = [1, 2, 4, 8] as const;
