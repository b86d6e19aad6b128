// What an event of the document reports: which elements, under which names, with which data.

import { findAutomatic } from './automatic.js';
import { findMark, findParams, findUmamiMark, readUmamiParams, type ElementKind, type Mark } from './elements.js';
import type { Params } from './events.js';
import type { Log } from './log.js';
import { parseParams } from './params.js';

export interface Report {
  element: Element;
  name: string;
  params: Params;
  /** Whether a person chose the name in the SDK's own attribute, whose alphabet may be strict. */
  strict: boolean;
}

export interface Reading {
  autoTrack: boolean;
  excludedSelectors: readonly string[];
  devMode: boolean;
  log: Log;
  /** Whether the tracker script is there, which reports Umami's attributes itself. */
  hasTracker: boolean;
}

/** The reports of one event: those of people's marks, or else an automatic one. */
export function readReports(kind: ElementKind, path: readonly Element[], reading: Reading): Report[] {
  const mark = findMark(path, kind);
  const umami = kind === 'click' ? findUmamiMark(path) : null;
  const reports: Report[] = [];
  if (mark && !isSame(mark, umami, reading.hasTracker)) {
    const params = { ...(isSame(mark, umami, true) && readUmamiParams(mark.element)), ...readParams(mark.element, reading) };
    if (mark.name) reports.push({ ...mark, params, strict: true });
    else reading.log.warn('an element has an empty name and is ignored', mark.element);
  }
  if (umami?.name && !reading.hasTracker && !isSame(umami, mark, true)) {
    reports.push({ ...umami, params: readUmamiParams(umami.element), strict: false });
  }
  if (mark || umami || kind !== 'click' || !reading.autoTrack) return reports;
  const automatic = findAutomatic(path, reading.excludedSelectors);
  return automatic ? [{ ...automatic, params: {}, strict: false }] : [];
}

/** Whether another mark says the same of the same element and is reported: then one of them is enough. */
function isSame(mark: Mark, other: Mark | null, reported: boolean): boolean {
  return reported && other !== null && other.element === mark.element && other.name === mark.name;
}

function readParams(element: Element, { log, devMode }: Reading): Params {
  const text = findParams(element);
  if (!text) return {};
  try {
    return parseParams(text);
  } catch (error) {
    log[devMode ? 'warn' : 'error']((error as Error).message, element);
    return {};
  }
}
