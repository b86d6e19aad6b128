import { describe, expect, it } from 'vitest';
import { makeFormats } from '@/i18n/make-formats';
import { findLanguage, findLocale } from '@/i18n/languages';

describe('numbers and dates', () => {
  it.each([
    ['en', '1,234', '1.2M', '12%', '+12%'],
    ['de', '1.234', '1,2 Mio.', '12 %', '+12 %'],
    ['ja', '1,234', '123.5万', '12%', '+12%'],
  ])('%s', (locale, number, compact, percent, change) => {
    const formats = makeFormats(locale, 'UTC');
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect([formats.number(1234), formats.compact(1_234_567), formats.percent(0.12), formats.change(0.12)].map(plain)).toEqual([number, compact, percent, change]);
  });

  it.each([[0, '0s'], [59.6, '1m'], [151, '2m 31s'], [3600, '1h'], [3720, '1h 2m'], [-4, '0s']])('%d seconds', (seconds, text) => {
    expect(makeFormats('en', 'UTC').duration(seconds)).toBe(text);
  });

  it.each([
    ['de', '2min 18s', '1h 2min', '1.234h'],
    ['fr', '2min 18s', '1h 2min', '1\u202f234h'],
    ['es', '2min 18s', '1h 2min', '1234h'],
    ['pt', '2min 18s', '1h 2min', '1.234h'],
    ['ja', '2分18秒', '1時間2分', '1,234時間'],
    ['zh', '2分18秒', '1小时2分', '1,234小时'],
    ['zh-Hans', '2分18秒', '1小时2分', '1,234小时'],
  ])('says durations in %s', (locale, ...texts) => {
    const { duration } = makeFormats(locale, 'UTC');
    expect([138, 3725, 1234 * 3600].map(duration)).toEqual(texts);
  });

  it('tells the hour of the zone', () => {
    expect(makeFormats('en', 'Asia/Kolkata').bucket(Date.UTC(2026, 0, 1), 'hour')).toMatch(/5:30/);
  });

  it.each([[['de-AT', 'en'], 'de'], [['sv', 'pt-BR'], 'pt'], [['sv'], 'en'], [[], 'en']])('%j speaks %s', (wanted, language) => {
    expect(findLanguage(wanted)).toBe(language);
  });
});

it.each([
  ['en', ['de-AT', 'en-GB', 'en-US'], 'en-GB'],
  ['en', ['de-AT'], 'en'],
  ['en', ['en', 'en-AU'], 'en-AU'],
  ['pt', ['pt-PT'], 'pt'],
])('%s where %s is read is written as %s', (language, wanted, locale) => {
  expect(findLocale(language, wanted)).toBe(locale);
});
