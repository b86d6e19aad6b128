/** The recorder: what a visitor saw and did on a page, for a player of rrweb. */
import { record } from '@rrweb/record';

import { mayTrack } from '../core/consent';
import { attribute, folder, website } from '../core/element';
import { mask } from './masking';
import { isChosen } from './sampling';
import { whenKnown } from './session';
import { Upload } from './upload';

const SHARE = 0.15;
const LONGEST = 300_000; // ms

/** The number of an attribute; `usual` when it is missing or none. */
const readNumber = (name: string, usual: number): number => {
  const text = attribute(name);
  return text && Number(text) >= 0 ? Number(text) : usual;
};

const start = (): void => {
  let stopRecording: (() => void) | undefined;
  const endpoint = (attribute('host-url') || folder).replace(/\/$/, '') + '/api/record';
  const end = (): void => stopRecording?.();
  const upload = new Upload(website!, endpoint, end, () => record.takeFullSnapshot(true));
  stopRecording = record({
    ...mask(attribute('mask-level'), attribute('block-selector')),
    emit: (event) => upload.add(event),
    slimDOMOptions: 'all',
    errorHandler: () => true,
  });
  setTimeout(end, readNumber('max-duration', LONGEST));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void upload.flush(true));
  addEventListener('pagehide', () => void upload.flush(true));
};

if (mayTrack() && isChosen(readNumber('sample-rate', SHARE))) whenKnown(start);
