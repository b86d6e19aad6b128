/**
 * A backend's analytics client as it is found in the field: fire and forget, a time limit of five seconds, the key in the
 * header `X-Write-Key`, API calls reported as views of posts, business events as engagements.
 */
import { createLogger } from './logger.ts';
import type { EngagementEventData, ViewEventData } from './types.ts';

export interface BackendAnalyticsConfig {
  apiBaseUrl: string;
  appName: string;
  writeKey?: string;
  enableDebugLogging?: boolean;
}

type BusinessEvent = 'message_sent' | 'message_received' | 'stream_started' | 'stream_ended' | 'payment_processed';

const METRICS: Record<BusinessEvent, EngagementEventData['metricType']> = {
  message_sent: 'comment',
  message_received: 'comment',
  stream_started: 'subscribe',
  stream_ended: 'subscribe',
  payment_processed: 'purchase',
};

export class BackendAnalyticsClient {
  private readonly config: BackendAnalyticsConfig;
  private readonly log: ReturnType<typeof createLogger>;

  constructor(config: BackendAnalyticsConfig) {
    this.config = config;
    this.log = createLogger(config.enableDebugLogging ?? false);
  }

  trackView(data: Omit<ViewEventData, 'app'>): void {
    this.sendEvent('view', { ...data, app: this.config.appName }).catch((error) => this.log.error('view', error));
  }

  trackEngagement(data: EngagementEventData): void {
    this.sendEvent('engagement', data).catch((error) => this.log.error('engagement', error));
  }

  trackApiCall(data: {
    endpoint: string;
    method: string;
    userId?: string;
    statusCode: number;
    duration?: number;
    ipAddress?: string;
  }): void {
    this.trackView({
      contentId: `${data.method}:${data.endpoint}`,
      contentType: 'post',
      userId: data.userId,
      sessionId: `backend-${Date.now()}-${Math.random().toString(36).substring(2, 15)}`,
      duration: data.duration,
      ipAddress: data.ipAddress,
      deviceType: 'desktop',
    });
  }

  trackBusinessEvent(data: {
    userId: string;
    eventType: BusinessEvent;
    targetId: string;
    metadata?: Record<string, unknown>;
  }): void {
    this.trackEngagement({
      userId: data.userId,
      metricType: METRICS[data.eventType],
      targetId: data.targetId,
      targetType: 'content',
      metadata: { ...data.metadata, businessEventType: data.eventType },
    });
  }

  private async sendEvent(type: 'view' | 'engagement', data: ViewEventData | EngagementEventData): Promise<void> {
    const headers: Record<string, string> = { 'Content-Type': 'application/json' };
    if (this.config.writeKey) headers['X-Write-Key'] = this.config.writeKey;
    try {
      const response = await fetch(`${this.config.apiBaseUrl}/analytics/track/${type}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(data),
        signal: AbortSignal.timeout(5000),
      });
      if (!response.ok) this.log.warn(`${type}: ${response.status} ${response.statusText}`);
    } catch (error) {
      this.log.error(`${type}:`, error);
    }
  }
}
