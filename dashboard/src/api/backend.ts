/** Numbers of server-side events. Durations are in milliseconds, null where none is known. */
import type { Paged, Query } from './client';
import { asSeries, type Question } from './question';
import { useSiteQuery } from './stats';

export interface Views {
  views: number;
  users: number;
  averageDuration: number | null;
  p50: number | null;
  p95: number | null;
}
export interface ViewsPoint extends Views {
  t: string;
}
export interface ViewsRow extends Views {
  name: string;
}
export interface Content {
  contentId: string;
  views: number;
  users: number;
  averageDuration: number | null;
  engagements: number;
  engagementRate: number | null;
}
export interface Count {
  name: string;
  count: number;
  users: number;
}
export interface Engagement {
  count: number;
  users: number;
  metricTypes: Count[];
  targetTypes: Count[];
  series: { t: string; metricType: string; count: number; users: number }[];
}
export interface Target {
  targetId: string;
  targetType: string;
  count: number;
  users: number;
}
export interface Revenue {
  data: { currency: string; sum: number; count: number; average: number; users: number }[];
  series: { t: string; currency: string; sum: number; count: number }[];
}
export interface Calls {
  count: number;
  users: number;
  errors: number;
  serverErrors: number;
  errorRate: number | null;
  averageDuration: number | null;
  p50: number | null;
  p95: number | null;
  p99: number | null;
}
export interface Endpoint extends Calls {
  name: string;
}

/** Any of the questions about server-side events; filters of visitors do not hold for them. */
export const useBackend = <T>(question: Question, name: string, query: Query = {}) =>
  useSiteQuery<T>(question, `backend/${name}`, { ...asSeries({ ...question, conditions: {} }), ...query });

export type ContentPage = Paged<Content>;
export type TargetPage = Paged<Target>;
export type EndpointPage = Paged<Endpoint> & { total: Calls };
