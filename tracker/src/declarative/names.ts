// Names of events: which are allowed, and how automatic ones are made.

export const LONGEST_NAME = 100;
export const LONGEST_AUTOMATIC = 50;
export const LONGEST_TEXT = 20;
const STRICT = /^[a-z0-9_-]+$/;
const FOREIGN = /[^\p{L}\p{M}\p{Nd}_-]/gu;

/** What is wrong with a name, or "". */
export function describeNameFault(name: string, strict: boolean): string {
  if (!name) return 'name: is empty';
  const length = [...name].length;
  if (length > LONGEST_NAME) return `name: has ${length} characters, ${LONGEST_NAME} are allowed`;
  if (strict && !STRICT.test(name)) return `name: "${name}" may only have a-z, 0-9, _ and - (strictNames: false allows any text)`;
  return '';
}

/** Text as part of a name: lower case, `_` for blanks, letters of any script, digits, `_` and `-`; may be empty. */
export function cleanName(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, '_').replace(FOREIGN, '').replace(/^_+|_+$/g, '');
}

/** The name of an automatic event: the first label of which something is left after cleaning. */
export function makeAutomaticName(kind: string, labels: Iterable<string>): string {
  for (const label of labels) {
    const cleaned = cleanName(label);
    if (cleaned) return cut(`auto_${kind}_${cleaned}`, LONGEST_AUTOMATIC);
  }
  return `auto_${kind}`;
}

/** The first `length` characters; never half of one. */
export function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}
