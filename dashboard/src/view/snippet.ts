/** The lines that pages of a website need. */

/** Attributes of a script's element by name, without `data-`; an empty value leaves the attribute out. */
export type Attributes = Record<string, string>;

/** The element that loads a script of the server at `url`. */
export function writeScript(url: string, file: string, attributes: Attributes, integrity = ''): string {
  const pairs = Object.entries(attributes).filter(([, value]) => value !== '').map(([name, value]) => `data-${name}="${escapeValue(value)}"`);
  const checks = integrity ? [`integrity="${integrity}"`, 'crossorigin="anonymous"'] : [];
  const parts = [`<script defer src="${escapeValue(`${url}/${file}`)}"`, ...pairs, ...checks];
  return parts.length > 2 ? `${parts.join('\n  ')}></script>` : `${parts.join(' ')}></script>`;
}

/** The first name of the tracker's script, where the installation has given it others. */
export const getTrackerName = (names: string | undefined): string => names?.split(',')[0]?.trim().replace(/^\//, '') || 'script.js';

export const writePython = (url: string, app: string, key: string): string =>
  `from footfall_sdk import BackendAnalyticsClient

analytics = BackendAnalyticsClient(${JSON.stringify(url)}, app_name=${JSON.stringify(app)}, write_key=${JSON.stringify(key)})
analytics.track_view("article-7", "article", session_id="s-1", user_id="user-7")
analytics.track_engagement("user-7", "like", "article-7")`;

export const writeTypeScript = (url: string, app: string, key: string): string =>
  `await fetch(${JSON.stringify(`${url}/analytics/track/view`)}, {
  method: "POST",
  headers: { "Content-Type": "application/json", "X-Write-Key": ${JSON.stringify(key)} },
  body: JSON.stringify({
    app: ${JSON.stringify(app)},
    contentId: "article-7",
    contentType: "article",
    deviceType: "desktop",
    sessionId: "s-1",
    eventId: crypto.randomUUID(),
    timestamp: Date.now(),
  }),
});`;

/** Code that shows a shared page within another. */
export const writeFrame = (address: string, title: string, height: number): string =>
  `<iframe src="${escapeValue(address)}" title="${escapeValue(title)}" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>`;

const escapeValue = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
