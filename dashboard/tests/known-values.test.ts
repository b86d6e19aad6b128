import { describe, expect, it } from 'vitest';
import { listCodes } from '@/i18n/codes';
import { findFitting, type Known, readTyped } from '@/shell/known-values';

const COUNTRIES: Known[] = [
  { value: 'GB', names: ['United Kingdom'] },
  { value: 'NG', names: ['Nigeria'] },
  { value: 'DE', names: ['Germany'] },
  { value: 'NE', names: ['Niger'] },
  { value: 'TR', names: ['Türkiye'] },
];
const REGIONS: Known[] = [{ value: 'DE-BE', names: ['Berlin, Germany', 'Berlin'] }];

describe('values found by letters', () => {
  it.each([
    ['germ', ['DE']],
    ['turkiye', ['TR']],
    ['ni', ['NG', 'NE', 'GB']],
    ['gb', ['GB']],
    ['nowhere', []],
    ['', ['GB', 'NG', 'DE', 'NE', 'TR']],
  ])('%s: %s', (letters, found) => expect(findFitting(COUNTRIES, letters)).toEqual(found));

  it('knows every name', () => expect(findFitting(REGIONS, 'berl')).toEqual(['DE-BE']));
});

describe('typed text means', () => {
  it.each([
    ['Germany', 'DE'],
    ['germany', 'DE'],
    ['de', 'DE'],
    ['Niger', 'NE'],
    ['nig', 'NG'],
    ['Atlantis', 'Atlantis'],
    ['', ''],
  ])('%s is %s', (text, value) => expect(readTyped(COUNTRIES, text, true)).toBe(value));

  it('one of several names', () => expect(readTyped(REGIONS, 'Berlin', true)).toBe('DE-BE'));
  it('a whole name only, where values are free', () => expect(readTyped([{ value: 'Paris', names: ['Paris'] }], 'par', false)).toBe('par'));
});

it('lists countries by the codes they have now', () => {
  const codes = listCodes('country');
  expect(codes).toEqual(expect.arrayContaining(['DE', 'TR', 'XK']));
  expect(codes).not.toContain('DD');
  expect(codes).not.toContain('EU');
});
