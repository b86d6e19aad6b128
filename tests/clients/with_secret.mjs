// Asks through the @umami/api-client that signs its own token; its settings come from the environment. Argument: a website's name.
import { getClient } from 'api-client-with-secret';

const [name] = process.argv.slice(2);
const client = getClient();
const found = {};
const keep = async (call, ...given) => (found[call] = await client[call](...given));

await keep('getMe');
await keep('getUsers', {});
const { data: website } = await keep('createWebsite', { name, domain: 'client.example.com' });
await keep('updateWebsite', website.id, { name: `${name} again` });
await keep('getWebsites', { search: name });
await keep('getWebsite', website.id);
await keep('send', {
  type: 'event',
  payload: {
    website: website.id,
    hostname: 'client.example.com',
    language: 'en',
    referrer: '',
    screen: '1x1',
    title: 'T',
    url: '/from-client',
    name: 'bought',
    data: { plan: 'pro' },
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36',
  },
});
const range = { startAt: Date.now() - 3600_000, endAt: Date.now() + 3600_000 };
const unit = { ...range, unit: 'hour', timezone: 'Europe/Berlin' };
for (let tries = 0; tries < 100; tries += 1) {
  const { data } = await client.getWebsiteEvents(website.id, range);
  if (data?.count) break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}
await keep('getWebsiteActive', website.id);
await keep('getWebsiteStats', website.id, range);
await keep('getWebsitePageviews', website.id, unit);
await keep('getWebsiteMetrics', website.id, { ...range, type: 'event' });
await keep('getWebsiteEvents', website.id, range);
await keep('getWebsiteSessions', website.id, range);
await keep('getWebsiteSessionStats', website.id, range);
await keep('getWebsiteSessionsWeekly', website.id, unit);
await keep('getWebsiteValues', website.id, { ...range, type: 'path' });
await keep('getEventMetrics', website.id, unit);
await keep('getEventDataEvents', website.id, range);
await keep('getEventDataFields', website.id, range);
await keep('getEventDataStats', website.id, range);
await keep('getEventDataValues', website.id, { ...range, event: 'bought', eventName: 'bought', propertyName: 'plan' });
await keep('getRealtime', website.id, { timezone: 'Europe/Berlin' });
await keep('getSessionDataProperties', website.id, range);
await keep('getMyWebsites', {});
await keep('getMyTeams', {});
const { data: made } = await keep('createTeam', { name: 'Client crew' });
const team = Array.isArray(made) ? made[0] : made;
await keep('getTeam', team.id);
await keep('updateTeam', team.id, { name: 'Crew' });
await keep('getTeams', {});
await keep('getTeamUsers', team.id, {});
await keep('getTeamWebsites', team.id, {});
await keep('deleteTeam', team.id);
const { data: user } = await keep('createUser', { username: `u${Date.now()}`, password: 'a-long-password', role: 'user' });
await keep('getUser', user.id);
await keep('updateUser', user.id, { role: 'view-only' });
await keep('getUserWebsites', user.id, {});
await keep('deleteUser', user.id);
await keep('resetWebsite', website.id);
await keep('deleteWebsite', website.id);
console.log(JSON.stringify(found));
