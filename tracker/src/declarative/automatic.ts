// Automatic tracking: which elements count without a mark, and what they are called.

import { isMatch, readAttribute } from './dom.js';
import { LONGEST_TEXT, cut, makeAutomaticName } from './names.js';
import type { Mark } from './elements.js';

const COVERED = 'button,a,input,select,[onclick],[role=button],[role=link]';
const IGNORED = '[data-track-ignore]';
const BUTTONS = ['submit', 'button', 'reset'];

/** The innermost element that counts, with its name; nothing inside an excluded place. */
export function findAutomatic(path: readonly Element[], excluded: readonly string[]): Mark | null {
  const element = path.find(isCovered);
  if (!element || path.some((candidate) => isExcluded(candidate, excluded))) return null;
  return { element, name: makeAutomaticName('click', listLabels(element)) };
}

function isCovered(element: Element): boolean {
  if (element === document.body || element === document.documentElement) return false;
  return isMatch(element, COVERED) || typeof (element as HTMLElement).onclick === 'function';
}

function isExcluded(element: Element, excluded: readonly string[]): boolean {
  return isMatch(element, IGNORED) || excluded.some((selector) => matches(element, selector));
}

function matches(element: Element, selector: string): boolean {
  try {
    return isMatch(element, selector);
  } catch {
    return false;
  }
}

/** What an element could be called, best first; never what a visitor typed or chose. */
function* listLabels(element: Element): Generator<string> {
  yield readAttribute(element, 'id') ?? '';
  yield readAttribute(element, 'aria-label') ?? '';
  yield cut(readText(element).replace(/\s+/g, ' ').trim(), LONGEST_TEXT);
  yield [element.tagName, ...element.classList].join('_');
}

function readText(element: Element): string {
  if (element instanceof HTMLInputElement) return BUTTONS.includes(element.type) ? element.value : '';
  return element instanceof HTMLSelectElement ? '' : (element.textContent ?? '');
}
