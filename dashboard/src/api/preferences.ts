/** What a person has chosen, kept by the server: it is the same in every browser, and whoever chose last is right. */
import { applyChoices, type Choices, onChoice } from '@/preferences';
import { get, isGuest, post } from './client';
import { getToken, onLogin } from './login';

let choices = 0;
let sending: Promise<unknown> = Promise.resolve();

/** From here on every choice is sent, and those of other browsers are looked at whenever somebody logs in. */
export function followPerson(): void {
  onChoice((made) => {
    choices += 1;
    if (isPerson()) send(made);
  });
  onLogin(() => void load());
  void load();
}

async function load(): Promise<void> {
  if (!isPerson()) return;
  const before = choices;
  const answer = await get('/api/me/preferences').catch(() => undefined);
  // What was chosen in the meantime is newer than the answer.
  if (!answer || before !== choices) return;
  const { timezone, ...rest } = answer;
  const kept = Object.entries({ ...rest, zone: timezone }).filter(([, value]) => value !== null);
  applyChoices(Object.fromEntries(kept) as Choices);
}

/** One after the other, so that the last choice is the last to arrive. What cannot be sent holds in this browser alone. */
function send({ zone, ...rest }: Choices): void {
  const body = { ...rest, ...(zone === undefined ? {} : { timezone: zone }) };
  sending = sending.then(() => post('/api/me/preferences', { body })).catch(() => undefined);
}

const isPerson = (): boolean => !!getToken() && !isGuest();
