/** The parameters of a report in the address: `p.s1=path./pricing`, `p.window=60`. */
export type Params = Record<string, string>;

/** Something visitors do: they open a path or cause an event. */
export interface Step {
  type: 'path' | 'event';
  value: string;
}

const STEP = /^(path|event)\.(.*)$/s;

/** `path./pricing` as a step. */
export function readStep(text: string | undefined): Step | undefined {
  const found = STEP.exec(text ?? '');
  return found ? { type: found[1] as Step['type'], value: found[2] ?? '' } : undefined;
}

export const writeStep = ({ type, value }: Step): string => `${type}.${value}`;

/** The steps `s1`, `s2`, … of an address; one that cannot be read is left out. */
export const readSteps = (params: Params, most: number): Step[] =>
  Array.from({ length: most }, (_, index) => readStep(params[`s${index + 1}`])).filter((step) => step !== undefined);

/** The same as parameters; those behind the last are emptied. */
export const writeSteps = (steps: readonly Step[], most: number): Params =>
  Object.fromEntries(
    Array.from({ length: most }, (_, index) => {
      const step = steps[index];
      return [`s${index + 1}`, step ? writeStep(step) : ''];
    }),
  );

/** A whole number of an address, or `standard` where there is none between `least` and `most`. */
export function readNumber(text: string | undefined, standard: number, least: number, most: number): number {
  const value = Number(text || Number.NaN);
  return Number.isInteger(value) && value >= least && value <= most ? value : standard;
}

/** Words of an address, separated by commas. */
export const readWords = (text: string | undefined): string[] => (text ?? '').split(',').filter(Boolean);
