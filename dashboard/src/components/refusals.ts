/** What the server has against an input, in the language of whoever reads: it says so in English, to programs as well. */

/** A message of the area `refusals`, and how many of something it is about. */
interface Refusal {
  name: string;
  count?: number;
}

/** What the server says, and which message that is; what stands in brackets is the number. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^Too small: expected string to have >=1 /, 'empty'],
  [/^Too small: expected string to have >=(\d+) /, 'short'],
  [/^Too big: expected string to have <=(\d+) /, 'long'],
  [/^Too small: expected number to be >=?(\d+)/, 'low'],
  [/^Too big: expected number to be <=(\d+)/, 'high'],
  [/^Too big: expected (?:array to have <=|at most )(\d+) /, 'many'],
  [/^Too (?:big|deep): /, 'large'],
  [/^Invalid URL/, 'url'],
  [/^Invalid slug: /, 'shortName'],
  [/^Invalid slug$/, 'address'],
  [/^Invalid origin/, 'origin'],
  [/^Invalid name/, 'empty'],
  [/^Invalid regular expression/, 'pattern'],
  [/^Invalid date range|^Invalid range/, 'range'],
  [/must not contain/, 'signs'],
  [/^Invalid input: expected a date|^Invalid input: expected date/, 'date'],
  [/^(?:Invalid (?:input|option|string|object|UUID|unit|timezone|period|filter name|hostname)|Bad request$|Either )/, 'kind'],
  [/^User is already a member/, 'member'],
  [/already (?:taken|exists)/, 'taken'],
  [/not found\.?$/i, 'missing'],
  [/^The time (?:has passed|of expiry is past)/, 'past'],
  [/^Current password is incorrect/, 'password'],
  [/^The last admin/, 'lastAdmin'],
  [/^You cannot delete yourself/, 'yourself'],
  [/^A team must keep its owner/, 'owner'],
  [/^An? (?:app|website|user) may have (\d+) /, 'full'],
  [/^Too many requests/, 'often'],
  [/^Payload too large/, 'large'],
];

/** The message for what the server says; undefined for what nobody has put into other languages. */
export function findRefusal(text: string): Refusal | undefined {
  for (const [pattern, name] of KNOWN) {
    const found = pattern.exec(text);
    if (found) return { name, count: Number(found[1] ?? 0) };
  }
  return undefined;
}
