/** Collects recorded events and sends them in pieces, one at a time, in their order. */
import { findToken, readVisit } from './session';

const FEW = 100; // events that make a piece
const MOST_EVENTS = 200; // events that a piece may have
const SECONDS = 10;
const KEPT_ALIVE = 60_000; // bytes of a request that may outlive its page
const LARGEST = 1_200_000; // characters of a piece: below the server's 4 MiB whatever the script
const MOST = 16_000_000; // characters of one page's recording
const PATIENCE = 3; // failures in a row until the recording ends

interface Reply {
  ok?: boolean;
}

/** `website` and `endpoint` say where to; `end` stops the recording, `renew` asks for a new beginning, as each visit needs. */
export class Upload {
  private waiting: string[] = [];
  private total = 0;
  private failures = 0;
  private busy = false;
  private visit = '';
  private over = false;

  constructor(
    private readonly website: string,
    private readonly endpoint: string,
    private readonly end: () => void,
    private readonly renew: () => void,
  ) {
    setInterval(() => void this.flush(), SECONDS * 1000);
  }

  add(event: unknown): void {
    if (this.over) return;
    const text = JSON.stringify(event);
    this.total += text.length;
    if (text.length > LARGEST || this.total > MOST) {
      this.stop();
      return;
    }
    this.waiting.push(text);
    if (this.waiting.length >= FEW) void this.flush();
  }

  /** Send what waits; when the visitor is `leaving`, at once and in one last request. */
  async flush(leaving = false): Promise<void> {
    const token = findToken();
    if (!token || !this.waiting.length || (this.busy && !leaving)) return;
    this.follow(readVisit(token));
    const events = this.take(leaving ? KEPT_ALIVE : LARGEST);
    this.busy = true;
    const outcome = await this.send(`{"type":"record","payload":{"website":"${this.website}","events":[${events}]}}`, token);
    this.busy = false;
    if (outcome === 'again' && ++this.failures < PATIENCE) this.waiting.unshift(...events);
    else if (outcome === 'taken') this.failures = 0;
    else this.stop();
    if (outcome === 'taken' && this.waiting.length >= FEW) void this.flush();
  }

  stop(): void {
    this.over = true;
    this.end();
  }

  /** A visit that began during the recording needs a picture of the page of its own; what came before is of no use to it. */
  private follow(visit: string): void {
    const changed = this.visit && visit !== this.visit;
    this.visit = visit;
    if (changed) {
      this.waiting = [];
      this.renew();
    }
  }

  /** The first events that together have no more than `size` characters, but at least one. */
  private take(size: number): string[] {
    let count = 0;
    let taken = 0;
    for (const text of this.waiting.slice(0, MOST_EVENTS)) {
      taken += text.length + 1;
      if (count && taken > size) break;
      count++;
    }
    return this.waiting.splice(0, count);
  }

  private async send(text: string, token: string): Promise<'taken' | 'again' | 'never'> {
    const headers: Record<string, string> = { 'Content-Type': 'application/json', 'x-umami-cache': token };
    try {
      const keepalive = text.length < KEPT_ALIVE;
      const body = keepalive ? text : await compress(text, headers);
      const answer = await fetch(this.endpoint, { method: 'POST', body, headers, keepalive, credentials: 'omit' });
      if (answer.status === 429 || answer.status >= 500) return 'again';
      const reply: Reply = answer.ok ? await answer.json() : {};
      return reply.ok ? 'taken' : 'never';
    } catch {
      return 'again';
    }
  }
}

/** The text compressed, where the browser can; notes that in the headers. */
const compress = async (text: string, headers: Record<string, string>): Promise<BodyInit> => {
  if (typeof CompressionStream === 'undefined') return text;
  const blob = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
  headers['Content-Encoding'] = 'gzip';
  return blob;
};
