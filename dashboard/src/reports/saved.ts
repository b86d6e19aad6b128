/** What is kept of a report: its question in the words of the API, and the address that shows it again. */
import type { SavedReport } from '@/api/reports';
import { type Params, type Step, writeStep, writeSteps } from './params';

export const MOST_STEPS = 8;

/** Which page shows a type of report, and what the parameters of one that has no address (saved by other clients) are there. */
interface Kind {
  page: string;
  read: (parameters: Record<string, unknown>) => Params;
}

const KINDS: Record<string, Kind> = {
  funnel: { page: 'funnels', read: ({ steps, window }) => ({ ...writeSteps(asSteps(steps), MOST_STEPS), window: asText(window) }) },
  goal: { page: 'goals', read: ({ type, value }) => ({ s1: value ? writeStep(asStep({ type, value })) : '' }) },
  journey: { page: 'journeys', read: ({ steps, startStep, endStep }) => ({ steps: asText(steps), start: asText(startStep), end: asText(endStep) }) },
  retention: { page: 'retention', read: () => ({}) },
  attribution: {
    page: 'attribution',
    read: ({ model, type, step }) => ({ model: asText(model), s1: step ? writeStep(asStep({ type, value: step })) : '' }),
  },
  breakdown: { page: 'breakdown', read: ({ fields }) => ({ fields: (Array.isArray(fields) ? fields : []).map(nameField).filter(Boolean).join(',') }) },
  revenue: { page: 'revenue', read: ({ currency }) => ({ currency: asText(currency) }) },
  utm: { page: 'utm', read: () => ({}) },
  compare: { page: 'compare', read: () => ({}) },
};
const ALIASES: Record<string, string> = { goals: 'goal', insights: 'breakdown' };

export const findKind = (type: string): Kind | undefined => KINDS[ALIASES[type] ?? type];
export const sameKind = (one: string, other: string): boolean => (ALIASES[one] ?? one) === (ALIASES[other] ?? other);

/** What is kept: `parameters` of the API beside the address. */
export const writeSaved = (parameters: object, view: Params, own: Params): Record<string, unknown> => ({ ...parameters, view, own: dropReport(own) });

/** The search of the address that shows a saved report; `current` is the view where it does not say which. */
export function writeSearch({ id, type, parameters }: SavedReport, current: Params): Params {
  const own = isParams(parameters.own) ? parameters.own : (findKind(type)?.read(parameters) ?? {});
  const pairs = Object.entries({ ...own, report: id }).filter(([, value]) => value);
  return { ...(isParams(parameters.view) ? parameters.view : current), ...Object.fromEntries(pairs.map(([name, value]) => [`p.${name}`, value])) };
}

/** Whether the address shows something else than what is kept. */
export function isChanged({ type, parameters }: SavedReport, view: Params, own: Params): boolean {
  const kept = isParams(parameters.own) ? parameters.own : (findKind(type)?.read(parameters) ?? {});
  return sort(kept) !== sort(dropReport(own)) || (isParams(parameters.view) && sort(parameters.view) !== sort(view));
}

const dropReport = ({ report: _, ...rest }: Params): Params => rest;
const sort = (params: Params): string => JSON.stringify(Object.entries(params).filter(([, value]) => value).sort());
const isParams = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === 'string');
const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const asStep = ({ type, value }: { type: unknown; value: unknown }): Step => ({ type: type === 'event' ? 'event' : 'path', value: asText(value) });
const asSteps = (steps: unknown): Step[] => (Array.isArray(steps) ? steps.map((step) => asStep(step as Step)) : []);
/** Fields are names, or objects that have one. */
const nameField = (field: unknown): string => asText(typeof field === 'object' && field ? (field as { name?: unknown }).name : field);
