/** Report one of everything; arguments: address of the server, write key (empty for none). Prints what the client has logged. */
import { BackendAnalyticsClient } from './client.ts';
import { lines } from './logger.ts';

const [apiBaseUrl, writeKey] = process.argv.slice(2);
const client = new BackendAnalyticsClient({ apiBaseUrl, appName: 'shop', writeKey: writeKey || undefined });

client.trackView({
  contentId: 'article-1',
  contentType: 'article',
  userId: 'ann',
  sessionId: 'browser-1',
  duration: 1200,
  ipAddress: '8.8.8.8',
  deviceType: 'mobile',
});
client.trackView({ contentId: 'article-1', contentType: 'article', sessionId: 'browser-2', ipAddress: '8.8.4.4', deviceType: 'tablet' });
client.trackApiCall({ endpoint: '/orders', method: 'GET', userId: 'ann', statusCode: 200, duration: 12.5 });
client.trackApiCall({ endpoint: '/orders', method: 'GET', statusCode: 500, duration: 20 });
client.trackEngagement({ userId: 'ann', metricType: 'share', targetId: 'article-1', targetType: 'content' });
for (const eventType of ['message_sent', 'message_received', 'stream_started', 'stream_ended'] as const) {
  client.trackBusinessEvent({ userId: 'bob', eventType, targetId: 'room' });
}
client.trackBusinessEvent({ userId: 'ann', eventType: 'payment_processed', targetId: 'order-1', metadata: { amount: 19.5, currency: 'EUR' } });

// Nobody waits for a report, so whoever wants to see the end of it listens to the last line of the process.
process.on('exit', () => console.log(JSON.stringify(lines)));
