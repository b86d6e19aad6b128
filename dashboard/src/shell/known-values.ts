/** Values that are known by name while a condition is typed, and what typed letters mean among them. */

export interface Known {
  value: string;
  /** All that people call it, as it is shown first: `Berlin, Germany`, `Berlin`. */
  names: readonly string[];
}

/** The values whose name or code holds these letters, in their order, but those whose name begins with them first. */
export function findFitting(known: readonly Known[], letters: string): string[] {
  const word = fold(letters);
  const holds = ({ value, names }: Known) => [value, ...names].some((text) => fold(text).includes(word));
  const begins = ({ names }: Known) => names.some((text) => fold(text).startsWith(word));
  const fitting = known.filter(holds);
  return [...new Set([...fitting.filter(begins), ...fitting.filter((one) => !begins(one))].map(({ value }) => value))];
}

/** What is meant by typed text: the value itself, the one of this name, where `begun` the first whose name begins so; or the text as it is. */
export function readTyped(known: readonly Known[], text: string, begun: boolean): string {
  const word = fold(text);
  const found =
    known.find(({ value }) => value === text) ??
    known.find(({ names }) => names.some((name) => fold(name) === word)) ??
    known.find(({ value }) => fold(value) === word) ??
    (begun && word ? known.find(({ names }) => names.some((name) => fold(name).startsWith(word))) : undefined);
  return found?.value ?? text;
}

/** Without case and accents: `turkiye` is Türkiye. */
const fold = (text: string): string => text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
