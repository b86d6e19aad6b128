/**
 * Plays a recording inside a frame of the dashboard. What was recorded is rebuilt in a frame of its own, in which no script runs; this
 * page's policy (`serve/dashboard.py`) lets nothing be fetched.
 */
import { Replayer } from '@rrweb/replay';
import '@rrweb/replay/dist/style.css';
import './player.css';
import { listPictures, settle, type Picture } from './pictures';
import type { Command, Report } from './protocol';
import { tame } from './tame';

const TICK_MS = 100;
const FEWEST = 2;
const stage = document.getElementById('stage') as HTMLElement;
let replayer: Replayer | undefined;
let playing = false;
let pictures: Picture[] = [];
let size = { width: 0, height: 0 };

const tell = (report: Report): void => window.parent.postMessage(report, window.location.origin);

window.addEventListener('message', ({ source, origin, data }: MessageEvent<Command>) => {
  if (source !== window.parent || origin !== window.location.origin) return;
  try {
    obey(data);
  } catch {
    tell({ kind: 'broken' });
  }
});
window.addEventListener('resize', fit);
window.setInterval(() => {
  if (playing && replayer) tell({ kind: 'time', at: replayer.getCurrentTime() });
}, TICK_MS);
tell({ kind: 'ready' });

function obey(command: Command): void {
  switch (command.kind) {
    case 'load':
      return load(command);
    case 'play':
      return setPlaying(true);
    case 'pause':
      return setPlaying(false);
    case 'seek':
      if (playing) replayer?.play(command.at);
      else replayer?.pause(settle(command.at, pictures));
      return tell({ kind: 'time', at: command.at });
    case 'speed':
      return replayer?.setConfig({ speed: command.speed });
    case 'skip':
      return replayer?.setConfig({ skipInactive: command.skip });
  }
}

function load({ events, speed, skip }: Extract<Command, { kind: 'load' }>): void {
  replayer?.destroy();
  stage.replaceChildren();
  if (events.length < FEWEST) return tell({ kind: 'broken' });
  const made = new Replayer(tame(events) as never, { root: stage, speed, skipInactive: skip, mouseTail: false, showWarning: false, insertStyleRules: ['img:not([src]) { min-width: 24px; min-height: 24px; background: #8883; }'] });
  made.iframe.inert = true;
  made.iframe.title = document.title;
  made.on('resize', (given) => {
    size = given as typeof size;
    fit();
  });
  made.on('finish', () => {
    playing = false;
    tell({ kind: 'finished' });
  });
  made.on('skip-start', () => tell({ kind: 'skipping', skipping: true }));
  made.on('skip-end', () => tell({ kind: 'skipping', skipping: false }));
  replayer = made;
  pictures = listPictures(events);
  const { startTime, totalTime } = made.getMetaData();
  made.pause(0);
  tell({ kind: 'loaded', start: startTime, length: totalTime });
}

function setPlaying(wanted: boolean): void {
  if (!replayer) return;
  const at = replayer.getCurrentTime();
  playing = wanted;
  if (!wanted) replayer.pause();
  else replayer.play(at >= replayer.getMetaData().totalTime ? 0 : at);
  tell({ kind: 'playing', playing });
}

/** Makes the recorded window as large as the frame allows, in the middle of it. */
function fit(): void {
  if (!replayer || !size.width || !size.height) return;
  const scale = Math.min(window.innerWidth / size.width, window.innerHeight / size.height);
  const { style } = replayer.wrapper;
  style.transform = `translate(${(window.innerWidth - size.width * scale) / 2}px, ${(window.innerHeight - size.height * scale) / 2}px) scale(${scale})`;
}
