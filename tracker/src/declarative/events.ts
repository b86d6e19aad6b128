// What is reported: one event as the SDK keeps it, and as the server wants it.

/** What happened to an element; `custom` is an event that code reported. */
export type EventKind = 'click' | 'hover' | 'focus' | 'blur' | 'input' | 'submit' | 'custom';

/** Values that survive JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The author's own data of an event. */
export type Params = Record<string, unknown>;

/** The facts of an event as `/api/send` and `/api/batch` take them. */
export interface Payload {
  website: string;
  name: string;
  hostname: string;
  url: string;
  title: string;
  referrer: string;
  language: string;
  screen: string;
  tag?: string;
  id?: string;
  /** Seconds since 1970; only on events that arrive late. */
  timestamp?: number;
  /** The event's id: what is sent again under it counts once. */
  idempotencyKey?: string;
  data: Record<string, unknown>;
}

/** An event on its way: `id` tells it apart here and on the server, `time` (ms) is when it happened. */
export interface TrackedEvent {
  id: string;
  time: number;
  payload: Payload;
}

/** An item of the request's list. */
export interface WireItem {
  type: 'event';
  payload: Payload;
}

/** Milliseconds after which an event says itself when it happened: until then the server's clock is the better one. */
export const LATE = 10_000;

/** The event as an item of a request that goes out at `now` (ms). */
export function toWire(event: TrackedEvent, now: number): WireItem {
  const late = now - event.time > LATE;
  const payload: Payload = { ...event.payload, idempotencyKey: event.id };
  if (late) payload.timestamp = Math.floor(event.time / 1000);
  return { type: 'event', payload };
}
