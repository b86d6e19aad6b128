/** All codes of the dimensions that have a fixed set of them. */
import { BROWSERS, CHANNELS, DEVICES } from './names';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The codes of a dimension, also of those nobody has come with yet; none where they cannot be listed. */
export function listCodes(type: string): readonly string[] {
  if (type === 'country') return listCountries();
  if (type === 'browser') return [...BROWSERS.keys()];
  if (type === 'device') return [...DEVICES];
  return type === 'channel' ? CHANNELS.filter((name) => name !== 'direct') : [];
}

let countries: string[] | undefined;

/** Two letters that the browser has a name for, and that are nothing else's old ones. */
function listCountries(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const current = (code: string) => new Intl.Locale('und', { region: code }).region === code;
  countries ??= LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => names.of(code) && current(code) && !NONE.has(code));
  return countries;
}

/** Have a code, and are no country. */
const NONE: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
