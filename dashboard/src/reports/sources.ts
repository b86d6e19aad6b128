/** Where visitors came from, by a number. */

export interface Source {
  /** Null stands for those of whom no source is known. */
  name: string | null;
  value: number;
  country?: string | null;
}

/** The server tells of so many sources of a kind at most. */
export const LISTED = 20;

/**
 * The sources with a row for all visitors that have none of them, which stands among the others by its number.
 *
 * Without where there are more sources than the server tells of, since the rest are not only those without one.
 */
export function addRest(sources: readonly Source[], visitors: number): Source[] {
  const rest = visitors - sources.reduce((sum, { value }) => sum + value, 0);
  if (rest <= 0 || sources.length >= LISTED) return [...sources];
  return [...sources, { name: null, value: rest }].sort((one, other) => other.value - one.value);
}
