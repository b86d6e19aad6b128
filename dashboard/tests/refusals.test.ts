import { describe, expect, it } from 'vitest';
import { findRefusal } from '@/components/refusals';
import words from '@/messages/en/refusals.json';

describe('what the server has against an input', () => {
  it.each([
    ['Invalid URL', 'url', 0],
    ['Invalid URL: must not contain control characters', 'url', 0],
    ['Invalid slug', 'address', 0],
    ['Invalid slug: expected text without spaces and without any of / ? # % \\', 'shortName', 0],
    ['Too small: expected string to have >=1 characters', 'empty', 0],
    ['Too small: expected string to have >=8 characters', 'short', 8],
    ['Too big: expected string to have <=100 characters', 'long', 100],
    ['Too small: expected number to be >0', 'low', 0],
    ['That slug is already taken.', 'taken', 0],
    ['User already exists', 'taken', 0],
    ['User is already a member of the team.', 'member', 0],
    ['Team not found.', 'missing', 0],
    ['The time of expiry is past.', 'past', 0],
    ['An app may have 20 write keys; revoke one first.', 'full', 20],
    ['Invalid input: expected string, received undefined', 'kind', 0],
  ])('%s is %s (%i)', (text, name, count) => {
    expect(findRefusal(text)).toEqual({ name, count });
    expect(words).toHaveProperty(name);
  });

  it('does not know what it was never told', () => expect(findRefusal('Stardust')).toBeUndefined());
});
