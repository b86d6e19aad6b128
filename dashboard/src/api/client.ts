/** Requests to the server: typed by its own document, with the login, and with one kind of error. */
import { apiUrl } from '@/base';
import { doubt, tellFound } from './connection';
import type { paths } from './schema';
import { forgetLogin, getToken } from './login';

type Method = 'get' | 'post' | 'delete';
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

type Operation<M extends Method, P extends PathOf<M>> = paths[P] extends Record<M, infer O> ? O : never;
export type Answer<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { responses: { 200: { content: { 'application/json': infer T } } } } ? T : unknown;
type Body<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { requestBody: { content: { 'application/json': infer T } } } ? T : undefined;

/** One page of a list; `page` 1 is the first. */
export interface Paged<T> {
  data: T[];
  count: number;
  page: number;
  pageSize: number;
}

export type Query = Record<string, string | number | boolean | undefined>;
export interface Options<B = unknown> {
  path?: Record<string, string>;
  query?: Query;
  body?: B;
  signal?: AbortSignal | undefined;
}

/** What is wrong with one field of the input, or with those inside it. */
export interface FaultTree {
  errors?: string[];
  properties?: Record<string, FaultTree>;
  items?: (FaultTree | null)[];
}

/** The server has refused a request, or could not be reached (`status` 0). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly properties: Record<string, FaultTree> = {},
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** The statuses of what does not exist, is not the person's to see, or cannot exist by its name. */
export const MISSING: readonly number[] = [400, 401, 403, 404];

export const get = <P extends PathOf<'get'>>(path: P, options: Options<never> = {}) =>
  send('get', path, options) as Promise<Answer<'get', P>>;

export const post = <P extends PathOf<'post'>>(path: P, options: Options<Body<'post', P>> = {}) =>
  send('post', path, options) as Promise<Answer<'post', P>>;

export const remove = <P extends PathOf<'delete'>>(path: P, options: Options<never> = {}) =>
  send('delete', path, options) as Promise<Answer<'delete', P>>;

/** `/api/websites/{websiteId}` with its parts filled in and the query behind it. */
export function writeAddress(path: string, { path: parts = {}, query = {} }: Options): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${filled}?${search}` : filled;
}

async function send(method: Method, path: string, options: Options): Promise<unknown> {
  const answer = await reach(method, path, options);
  const text = await answer.text();
  const body: unknown = text ? parse(text) : undefined;
  if (answer.ok) return body;
  if (answer.status === 401 && getToken() && !path.startsWith('/api/auth/login')) await checkLogin();
  throw readError(answer.status, body);
}

async function reach(method: Method, path: string, options: Options): Promise<Response> {
  const init: RequestInit = { method: method.toUpperCase(), headers: makeHeaders(options.body !== undefined) };
  if (options.body !== undefined) init.body = JSON.stringify(options.body);
  if (options.signal) init.signal = options.signal;
  try {
    const answer = await fetch(apiUrl(writeAddress(path, options)), init);
    tellFound();
    return answer;
  } catch (error) {
    if (options.signal?.aborted) throw error;
    doubt();
    throw new ApiError(0, 'unreachable', 'The server cannot be reached.');
  }
}

/** The headers of a request by whoever is logged in, or by whoever has opened a share. */
export function makeHeaders(json: boolean): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  const token = getToken();
  if (json) headers['Content-Type'] = 'application/json';
  if (shareToken) {
    headers['x-umami-share-token'] = shareToken;
    headers['x-umami-share-context'] = '1';
  } else if (token) headers.Authorization = `Bearer ${token}`;
  return headers;
}

let shareToken = '';

/** From here on speak in the name of an opened share; an empty token ends that. */
export function setShareToken(token: string): void {
  shareToken = token;
}

/** Whether requests are made in the name of an opened share. */
export const isGuest = (): boolean => shareToken !== '';

/** A 401 is also the answer to looking at what is not one's own: only a login that is over is forgotten. */
async function checkLogin(): Promise<void> {
  if (shareToken) return;
  const answer = await fetch(apiUrl('/api/auth/verify'), { method: 'POST', headers: makeHeaders(false) });
  if (answer.status === 401) forgetLogin();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readError(status: number, body: unknown): ApiError {
  const error = (body as { error?: { message?: string; code?: string; properties?: Record<string, FaultTree> } } | undefined)?.error;
  return new ApiError(status, error?.code ?? 'unknown', error?.message ?? `HTTP ${status}`, error?.properties);
}
