/** The recorder: what a visitor saw and did on a page, for a player of rrweb. */
import { record } from '@rrweb/record';

import { mayTrack } from '../core/consent';
import { attribute, folder, website } from '../core/element';
import { mask } from './masking';
import { isChosen } from './sampling';
import { whenKnown } from './session';
import { findSettings } from './settings';
import { Upload } from './upload';

const start = async (): Promise<void> => {
  const endpoint = (attribute('host-url') || folder).replace(/\/$/, '') + '/api/record';
  const settings = await findSettings(endpoint, website!);
  if (!settings || !isChosen(settings.share)) return;
  let stopRecording: (() => void) | undefined;
  const end = (): void => stopRecording?.();
  const upload = new Upload(website!, endpoint, end, () => record.takeFullSnapshot(true));
  stopRecording = record({
    ...mask(settings.level, settings.blocked),
    emit: (event) => upload.add(event),
    slimDOMOptions: 'all',
    errorHandler: () => true,
  });
  setTimeout(end, settings.longest);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    try {
      // Until now the page was looked at, however long ago something moved last.
      record.addCustomEvent('hidden', {});
    } catch {
      // Nothing is recorded yet, or no longer.
    }
    void upload.flush(true);
  });
  addEventListener('pagehide', () => void upload.flush(true));
};

// Whatever fails is never the page's concern.
if (mayTrack()) whenKnown(() => void start().catch(() => {}));
