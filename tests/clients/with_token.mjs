// Asks through the newer @umami/api-client, which sends a token or an API key. Arguments: the server's address, token, website's id.
import { UmamiClient } from '@umami/api-client';

const [url, token, websiteId] = process.argv.slice(2);
const client = new UmamiClient({ baseUrl: `${url}/api`, token });
const range = { websiteId, startAt: Date.now() - 3600_000, endAt: Date.now() + 3600_000 };
const zone = { ...range, unit: 'hour', timezone: 'UTC' };
const found = {};
const keep = async (call, given) => (found[call] = await client[call](given));

await keep('getMe');
await keep('listWebsites', { search: '' });
await keep('getWebsite', { websiteId });
await keep('getWebsiteStats', range);
await keep('getWebsitePageviews', zone);
await keep('getWebsiteMetrics', { ...range, type: 'path', limit: 10 });
await keep('getWebsiteExpandedMetrics', { ...range, type: 'path' });
await keep('getWebsiteEvents', range);
await keep('getWebsiteEventSeries', zone);
await keep('getWebsiteEventStats', range);
await keep('getWebsiteSessions', range);
await keep('getWebsiteSessionStats', range);
await keep('getWebsiteSessionsWeekly', zone);
await keep('getWebsiteDateRange', { websiteId });
await keep('getWebsiteActive', { websiteId });
await keep('getWebsiteValues', { ...range, type: 'browser' });
await keep('getEventData', range);
await keep('getEventDataProperties', range);
await keep('getSessionDataProperties', range);
await keep('getRealtime', { websiteId, timezone: 'UTC' });
const note = await keep('createWebsiteAnnotation', { websiteId, date: new Date().toISOString(), note: 'Launch' });
await keep('updateWebsiteAnnotation', { websiteId, annotationId: note.id, date: note.date, note: 'Relaunch' });
await keep('getWebsiteAnnotations', { websiteId });
await keep('deleteWebsiteAnnotation', { websiteId, annotationId: note.id });
const link = await keep('createLink', { name: 'L', url: 'https://example.com/', slug: `client-${Date.now()}` });
await keep('getLinks', {});
await keep('deleteLink', { linkId: link.id });
const segment = await keep('createWebsiteSegment', {
  websiteId,
  type: 'segment',
  name: 'Chrome',
  parameters: { filters: [{ name: 'browser', operator: 'eq', value: 'chrome' }] },
});
await keep('getWebsiteSegments', { websiteId, type: 'segment' });
await keep('deleteWebsiteSegment', { websiteId, segmentId: segment.id });
try {
  await client.getWebsiteStats({ websiteId });
} catch (error) {
  found.refused = { name: error.name, status: error.status, code: error.code };
}
console.log(JSON.stringify(found));
