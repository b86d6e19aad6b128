/** What the recorder is to do: the element's attributes, where they are silent the website's settings, else what is usual. */
import { attribute } from '../core/element';

const SHARE = 0.15;
const LONGEST = 300_000; // ms

/** What the server says of a website; what is missing is not set there. */
export interface Told {
  enabled?: boolean;
  sampleRate?: number;
  maskLevel?: string;
  maxDuration?: number;
  blockSelector?: string;
}

export interface RecorderSettings {
  /** Share of the visits that are recorded, 0 to 1. */
  share: number;
  level: string | null;
  /** Longest recording of a page, in ms. */
  longest: number;
  blocked: string | null;
}

/** The number of an attribute; null when it is missing or none. */
const readNumber = (name: string): number | null => {
  const text = attribute(name);
  return text && Number(text) >= 0 ? Number(text) : null;
};

/** The settings for a website; null when it is not to be recorded, or nobody says so: what must be hidden is then not known. */
export const findSettings = async (endpoint: string, website: string): Promise<RecorderSettings | null> => {
  try {
    const answer = await fetch(`${endpoint}?website=${encodeURIComponent(website)}`, { credentials: 'omit' });
    const told: Told = answer.ok ? await answer.json() : {};
    if (!told.enabled) return null;
    return {
      share: readNumber('sample-rate') ?? told.sampleRate ?? SHARE,
      level: attribute('mask-level') ?? told.maskLevel ?? null,
      longest: readNumber('max-duration') ?? told.maxDuration ?? LONGEST,
      blocked: attribute('block-selector') ?? told.blockSelector ?? null,
    };
  } catch {
    return null;
  }
};
