/** What `window.umami` and `window.footfall` offer. */

export type Data = Record<string, unknown>;

/** What is sent about one event; `website` says where it counts. */
export interface Payload extends Data {
  website?: string | null;
  screen?: string;
  language?: string;
  title?: string;
  hostname?: string;
  url?: string;
  referrer?: string;
  tag?: string | undefined;
  id?: string | undefined;
  name?: string;
  data?: Data | undefined;
}

export type EventType = 'event' | 'identify' | 'performance';

/** Gives the payload that is to be sent instead, or something falsy to send nothing. */
export type BeforeSend = (type: EventType, payload: Payload) => Payload | null | undefined | false | Promise<Payload | null | undefined | false>;

export interface Session {
  /** What the server wants to see with the next event; undefined until it has answered. */
  cache: string | undefined;
  website: string | null;
}

export interface Tracker {
  /** A page view; an event with a name; a payload of one's own; or the payload that a function makes of the usual one. */
  track(): Promise<void>;
  track(name: string, data?: Data): Promise<void>;
  track(payload: Payload): Promise<void>;
  track(change: (payload: Payload) => Payload): Promise<void>;
  /** Say who the visitor is, what is known of them, or both. */
  identify(id: string | number, data?: Data): Promise<void>;
  identify(data: Data): Promise<void>;
  getSession(): Session;
}

declare global {
  interface Window {
    umami?: Tracker;
    footfall?: Tracker;
  }
}
