/** What a page may ask for beyond page views and events; loaded by the tracker only where an attribute asks for it. */
import type { Core } from '../core/script';
import { followEngagement } from './engagement';
import { followForms } from './forms';
import { followDownloads, followOutboundLinks } from './links';
import { reportNotFound } from './not-found';
import { followScrolling } from './scroll';
import { followVitals } from './vitals';

/** Each begins to watch; what it gives back, if anything, is called when the visitor moves on to another address. */
type Extra = (core: Core) => (() => void) | void;

const EXTRAS: Record<string, Extra> = {
  downloads: followDownloads,
  engagement: followEngagement,
  forms: followForms,
  'not-found': reportNotFound,
  outbound: followOutboundLinks,
  performance: followVitals,
  scroll: followScrolling,
};

/** Start what the attributes of the script's element ask for; one that fails leaves the others alone. */
export const start = (core: Core): void => {
  const leaving: (() => void)[] = [];
  const attempt = (task: () => void): void => {
    try {
      task();
    } catch {
      // A browser without one of the interfaces goes without that extra.
    }
  };
  for (const [name, begin] of Object.entries(EXTRAS)) {
    if (core.attribute(name) !== 'true') continue;
    attempt(() => {
      const leave = begin(core);
      if (leave) leaving.push(leave);
    });
  }
  core.onLeave(() => leaving.forEach(attempt));
};
