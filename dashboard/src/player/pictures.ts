/** Where a recorded page becomes a picture: a little after its address is known. */
import type { Recorded } from './protocol';

const PICTURE = 2;
const ADDRESS = 4;

/** From when on a page's address is known, and from when on it can be seen, in ms since the recording began. */
export type Picture = { from: number; seen: number };

export function listPictures(events: Recorded[]): Picture[] {
  const start = events[0]?.timestamp ?? 0;
  const pictures: Picture[] = [];
  let from = 0;
  for (const { type, timestamp } of events) {
    if (type === ADDRESS) from = timestamp - start;
    if (type === PICTURE) pictures.push({ from, seen: timestamp - start + 1 });
  }
  return pictures;
}

/** The moment that shows what a moment means: while a page is being taken down nothing of it can be seen, and before it, the one it followed. */
export function settle(at: number, pictures: Picture[]): number {
  return pictures.find(({ from, seen }) => from <= at && at < seen)?.seen ?? at;
}
