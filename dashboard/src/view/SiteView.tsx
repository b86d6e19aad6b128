/** The website that is looked at, and what of it: from the address, and back into it. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Question } from '@/api/question';
import { useExtent } from '@/api/stats';
import { type Formats, useFormats } from '@/i18n/formats';
import { usePreferences } from '@/preferences';
import { MINUTE } from '@/time/zone';
import { type Comparison, getComparison } from './compared';
import { type Field, toggleFilter } from './filters';
import { type Clock, getSpan, getUnit, needsFirst, type Preset, type Span, type Unit } from './range';
import { nameScope, readView, type Scope, type Search, type View, writeConditions, writeView } from './view';

export interface SiteView {
  websiteId: string;
  view: View;
  zone: string;
  span: Span;
  unit: Unit;
  clock: Clock;
  /** What the range is compared with: the one before where no other was chosen. */
  comparison: Comparison;
  /** What the conditions pick: whole visits, or only the events that fit. */
  scope: Scope;
  /** What they pick here where nobody chose. */
  standardScope: Scope;
  question: Question;
  formats: Formats;
  /** Shows something else; the address changes, and going back undoes it. */
  change: (change: Partial<View>) => void;
  /** Sets or lifts the condition that a field has this value. */
  toggle: (field: Field, value: string) => void;
  /** The parameters of this view, for links to other pages of the same website. */
  search: Search;
  /** Whether it is looked at through a share: there is nothing to change then, and nothing but numbers may be asked for. */
  readOnly: boolean;
}

const Context = createContext<SiteView | undefined>(undefined);

/** The view of the page around.
 *
 * Throws outside of the pages of a website.
 */
export function useSiteView(): SiteView {
  const value = useContext(Context);
  if (!value) throw new Error('There is no website around this.');
  return value;
}

/** The question of reports that tell where visits came from: it says what conditions pick, whether there are any or not. */
export function useSourceQuestion(): Question {
  const { question, scope } = useSiteView();
  return useMemo(() => ({ ...question, conditions: { ...question.conditions, scope: nameScope(scope) } }), [question, scope]);
}

/** The view of the page around, or undefined where there is no website. */
export const useOptionalSiteView = (): SiteView | undefined => useContext(Context);

/** What a page shows where the address does not say. */
export interface Standard {
  range?: Preset | undefined;
  scope?: Scope | undefined;
}

export function SiteViewProvider({ standard = {}, children }: { standard?: Standard | undefined; children: ReactNode }) {
  const { websiteId } = useParams({ strict: false }) as { websiteId: string };
  const raw = useSearch({ strict: false }) as Search;
  const text = JSON.stringify(raw);
  const view = useMemo(() => readView(JSON.parse(text) as Search, standard.range), [text, standard.range]);
  return (
    <ViewOf websiteId={websiteId} view={view} scope={standard.scope}>
      {children}
    </ViewOf>
  );
}

interface ViewOfProps {
  websiteId: string;
  view: View;
  /** What conditions pick where the view does not say. */
  scope?: Scope | undefined;
  readOnly?: boolean;
  children: ReactNode;
}

/** The same for a view that does not come from the address of a website's page, such as that of a share. */
export function ViewOf({ websiteId, view, scope: standardScope = 'visit', readOnly = false, children }: ViewOfProps) {
  const preferences = usePreferences();
  const navigate = useNavigate();
  const zone = view.zone ?? preferences.zone;
  const formats = useFormats(zone);
  const [opened] = useState(Date.now);
  const minute = useMinuteOfReturn();
  // Every change of the view looks at the clock again, and whoever comes back to it; between these questions stay the same.
  const now = useMemo(() => Math.max(opened, Math.floor(Date.now() / MINUTE) * MINUTE), [opened, view, minute]);
  const awaits = needsFirst(view.range, { now, zone, firstDay: formats.firstDay });
  const extent = useExtent(websiteId, awaits);
  const first = extent.data?.startDate ? Date.parse(extent.data.startDate) : undefined;

  const change = useCallback(
    (part: Partial<View>) => void navigate({ to: '.', search: writeView({ ...view, ...part }) as never }),
    [navigate, view],
  );
  const toggle = useCallback(
    (field: Field, value: string) => change({ filters: toggleFilter(view.filters, field, value) }),
    [change, view],
  );

  const value = useMemo<SiteView>(() => {
    const clock: Clock = { now, zone, firstDay: formats.firstDay, first };
    const span = getSpan(view.range, clock);
    const unit = getUnit(span, view.unit);
    const conditions = writeConditions(view, standardScope);
    const comparison = getComparison(view.range, view.compare ?? 'prev', clock);
    const scope = view.scope ?? standardScope;
    const question: Question = {
      websiteId, startAt: span.start, endAt: span.end, timezone: zone, unit, conditions, ready: !awaits || !extent.isPending,
    };
    return { websiteId, view, zone, span, unit, clock, comparison, scope, standardScope, question, formats, change, toggle, search: writeView({ ...view, own: {} }), readOnly };
  }, [websiteId, view, standardScope, zone, now, formats, first, awaits, extent.isPending, change, toggle, readOnly]);
  return <Context value={value}>{children}</Context>;
}

/** The minute in which somebody came back to this page last: what is not over yet has gone on meanwhile. */
function useMinuteOfReturn(): number {
  const [minute, setMinute] = useState(0);
  useEffect(() => {
    const look = () => !document.hidden && setMinute(Math.floor(Date.now() / MINUTE));
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return minute;
}

/** A parameter of a page itself, kept in the address as `p.<name>`; empty is the absence of one. */
export function usePageParam(name: string): [string, (value: string) => void] {
  const { view, change } = useSiteView();
  const set = useCallback((value: string) => change({ own: { ...view.own, [name]: value } }), [change, name, view.own]);
  return [view.own[name] ?? '', set];
}
