/** Where links and pixels are found by those who follow or load them. */
import type { Tracked, TrackedKind } from '@/api/tracked';
import { BASE_PATH } from '@/base';

export const getAddress = (kind: TrackedKind, { slug }: Pick<Tracked, 'slug'>): string =>
  `${window.location.origin}${BASE_PATH}/${kind === 'links' ? 'q' : 'p'}/${encodeURIComponent(slug)}`;

/** What is put somewhere: the address of a link, the image of a pixel. */
export const getSnippet = (kind: TrackedKind, tracked: Pick<Tracked, 'slug'>): string =>
  kind === 'links' ? getAddress(kind, tracked) : `<img src="${getAddress(kind, tracked)}" width="1" height="1" alt="" />`;
