/** What of the server-side events is looked at, kept in the address. */
import { usePageParam } from '@/view/SiteView';

export const CHOICES = ['app', 'contentType', 'deviceType', 'country', 'metricType', 'targetType'] as const;
export type Choice = (typeof CHOICES)[number];
export type Choices = Partial<Record<Choice, string>>;

/** What is chosen of one column, and what chooses a value or lifts it again. */
export function useChoice(name: Choice): [string, (value: string) => void] {
  const [value, set] = usePageParam(name);
  return [value, (next) => set(next === value ? '' : next)];
}

/** All that is chosen of some columns, as the API takes it. */
export function useChoices(names: readonly Choice[]): Choices {
  const all: Record<Choice, string> = {
    app: usePageParam('app')[0],
    contentType: usePageParam('contentType')[0],
    deviceType: usePageParam('deviceType')[0],
    country: usePageParam('country')[0],
    metricType: usePageParam('metricType')[0],
    targetType: usePageParam('targetType')[0],
  };
  return Object.fromEntries(names.filter((name) => all[name]).map((name) => [name, all[name]]));
}
