export interface ViewEventData {
  app: string;
  contentId: string;
  contentType: 'post' | 'video' | 'image' | 'audio' | 'article' | 'stream';
  userId?: string;
  sessionId: string;
  /** Milliseconds. */
  duration?: number;
  ipAddress?: string;
  deviceType: 'desktop' | 'mobile' | 'tablet';
}

export interface EngagementEventData {
  userId: string;
  metricType: 'comment' | 'share' | 'subscribe' | 'purchase';
  targetId: string;
  targetType: 'content';
  metadata?: Record<string, unknown>;
}
