/** Tracking in React components. */

import { useEffect, useRef, useState, type ComponentType, type ReactElement } from 'react';

import { flush, getState, getStats, initialize, track, updateConfig, type Config, type Params } from '@footfall/tracker';

/** What components report with; always the same object. */
export interface TrackingTools {
  track: typeof track;
  flush: typeof flush;
  getState: typeof getState;
  getStats: typeof getStats;
  updateConfig: typeof updateConfig;
}

/** What `withTracking` gives to a component. */
export interface TrackingProps {
  tracking: TrackingTools;
}

export interface WithTrackingOptions<P> {
  /** An event to report when the component appears. */
  name?: string;
  /** Its data, or what makes it of the component's properties. */
  params?: Params | ((props: P) => Params);
}

const TOOLS: TrackingTools = { track, flush, getState, getStats, updateConfig };

/** The tools; with a configuration the SDK is started first, where it is not yet. */
export function useTracking(config?: Config): TrackingTools {
  useState(() => (config && !getState() ? initialize(config) : null));
  return TOOLS;
}

/** The component with `tracking` among its properties; reports `name` once when it appears. */
export function withTracking<P extends TrackingProps>(
  Component: ComponentType<P>,
  { name, params }: WithTrackingOptions<Omit<P, keyof TrackingProps>> = {},
): ComponentType<Omit<P, keyof TrackingProps>> {
  function Tracked(props: Omit<P, keyof TrackingProps>): ReactElement {
    const reported = useRef(false);
    useEffect(() => {
      if (!name || reported.current) return;
      reported.current = true;
      track(name, typeof params === 'function' ? params(props) : params);
    });
    return <Component {...({ ...props, tracking: TOOLS } as P)} />;
  }
  Tracked.displayName = `withTracking(${Component.displayName ?? Component.name})`;
  return Tracked;
}
