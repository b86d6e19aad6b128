/** The website that is looked at, and what of it: from the address, and back into it. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Question } from '@/api/question';
import { useExtent } from '@/api/stats';
import { type Formats, useFormats } from '@/i18n/formats';
import { usePreferences } from '@/preferences';
import { MINUTE } from '@/time/zone';
import { type Field, toggleFilter } from './filters';
import { type Clock, getSpan, getUnit, needsFirst, type Preset, type Span, type Unit } from './range';
import { readView, type Search, type View, writeConditions, writeView } from './view';

export interface SiteView {
  websiteId: string;
  view: View;
  zone: string;
  span: Span;
  unit: Unit;
  clock: Clock;
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

/** The view of the page around, or undefined where there is no website. */
export const useOptionalSiteView = (): SiteView | undefined => useContext(Context);

/** `standard`: the range where the address names no range. */
export function SiteViewProvider({ standard, children }: { standard?: Preset | undefined; children: ReactNode }) {
  const { websiteId } = useParams({ strict: false }) as { websiteId: string };
  const raw = useSearch({ strict: false }) as Search;
  const text = JSON.stringify(raw);
  const view = useMemo(() => readView(JSON.parse(text) as Search, standard), [text, standard]);
  return (
    <ViewOf websiteId={websiteId} view={view}>
      {children}
    </ViewOf>
  );
}

/** The same for a view that does not come from the address of a website's page, such as that of a share. */
export function ViewOf({ websiteId, view, readOnly = false, children }: { websiteId: string; view: View; readOnly?: boolean; children: ReactNode }) {
  const preferences = usePreferences();
  const navigate = useNavigate();
  const zone = view.zone ?? preferences.zone;
  const formats = useFormats(zone);
  const [opened] = useState(Date.now);
  // Every change of the view looks at the clock again; between changes questions stay the same.
  const now = useMemo(() => Math.max(opened, Math.floor(Date.now() / MINUTE) * MINUTE), [opened, view]);
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
    const conditions = writeConditions(view);
    const question: Question = {
      websiteId, startAt: span.start, endAt: span.end, timezone: zone, unit, conditions, ready: !awaits || !extent.isPending,
    };
    return { websiteId, view, zone, span, unit, clock, question, formats, change, toggle, search: writeView({ ...view, own: {} }), readOnly };
  }, [websiteId, view, zone, now, formats, first, awaits, extent.isPending, change, toggle, readOnly]);
  return <Context value={value}>{children}</Context>;
}

/** A parameter of a page itself, kept in the address as `p.<name>`; empty is the absence of one. */
export function usePageParam(name: string): [string, (value: string) => void] {
  const { view, change } = useSiteView();
  const set = useCallback((value: string) => change({ own: { ...view.own, [name]: value } }), [change, name, view.own]);
  return [view.own[name] ?? '', set];
}
