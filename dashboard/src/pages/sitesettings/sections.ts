/** The pages that a share opens or closes, as the server names them. */
export const SECTIONS = [
  'overview', 'compare', 'realtime', 'events', 'sessions', 'performance', 'breakdown', 'goals', 'funnels', 'journeys', 'retention', 'utm', 'revenue',
  'attribution',
] as const;

/** Whose page has another name than its section. */
export const TITLES: Readonly<Record<string, string>> = { performance: 'vitals' };

/** Closed until somebody opens them: they show single people. */
export const PRIVATE: readonly string[] = ['sessions'];

export const listOpen = (parameters: Record<string, unknown>): string[] => SECTIONS.filter((name) => parameters[name] !== false);

export const countOpen = (parameters: Record<string, unknown>): number => listOpen(parameters).length;

/** The parameters with these pages open and all others closed; what else is in them stays. */
export const writeOpen = (parameters: Record<string, unknown>, open: readonly string[]): Record<string, unknown> => ({
  ...parameters,
  ...Object.fromEntries(SECTIONS.map((name) => [name, open.includes(name)])),
});
