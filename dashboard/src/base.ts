/** Where the dashboard lives: the server writes its base path into the page. */

/** The base path without a slash at the end: `` at the root of a host, or such as `/analytics`. */
export const BASE_PATH = new URL(document.baseURI).pathname.replace(/\/$/, '');

/** The address of a path of the API. */
export const apiUrl = (path: string): string => BASE_PATH + path;

/** The address of a file of the dashboard, such as `assets/flags/DE.svg`. */
export const fileUrl = (path: string): string => `${BASE_PATH}/${path}`;

/** The word of this page that lets styles into it, or undefined where there is none. */
export const NONCE: string | undefined =
  document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce || undefined;

/** The theme that the address of an embedded tile names: there it does not follow what was chosen for the dashboard. */
export const FORCED_SCHEME = findForcedScheme(new URL(window.location.href));

function findForcedScheme({ pathname, searchParams }: URL): 'light' | 'dark' | undefined {
  if (!pathname.slice(BASE_PATH.length).startsWith('/embed/')) return undefined;
  const asked = searchParams.get('theme');
  if (asked === 'light' || asked === 'dark') return asked;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
