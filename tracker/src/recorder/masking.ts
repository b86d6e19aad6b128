/** What a recording must not show. Whatever is typed is never recorded; of the text of a page as little as the level says. */
import type { record } from '@rrweb/record';

type Options = NonNullable<Parameters<typeof record>[0]>;

const EMAIL = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/g;
const NUMBER = /\d(?:[ .\-/()]?\d){4,}/g; // telephone, card and account numbers, however they are grouped
const LETTERS = /[^\s]/g;
const TYPED = '********'; // the same for every length, which may say something too

const hide = (text: string): string => text.replace(LETTERS, '*');

/** Options of rrweb for a level: `strict` hides all text, anything else addresses, long numbers and elements with `data-mask`. */
export const mask = (level: string | null, blocked: string | null): Partial<Options> => {
  const strict = level === 'strict';
  return {
    maskAllInputs: true,
    maskInputFn: (text) => (text ? TYPED : ''),
    maskTextSelector: '*',
    maskTextFn: (text, element) =>
      strict || element?.closest('[data-mask]') ? hide(text) : text.replace(EMAIL, hide).replace(NUMBER, hide),
    blockSelector: blocked ? `[data-block],${blocked}` : '[data-block]',
  };
};
