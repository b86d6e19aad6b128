import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/i18n/languages';
import { APP_PAGES, PUBLIC_PAGES, SITE_PAGES } from '@/pages/registry';
import routes from '@/pages/routes.json';

type Messages = { [name: string]: string | Messages };
const FOLDER = join(import.meta.dirname, '../src/messages');

const readArea = (language: string, area: string) => JSON.parse(readFileSync(join(FOLDER, language, area), 'utf8')) as Messages;
const flatten = (messages: Messages, prefix = ''): [string, string][] =>
  Object.entries(messages).flatMap(([name, value]) => (typeof value === 'string' ? [[prefix + name, value] as [string, string]] : flatten(value, `${prefix}${name}.`)));
const listParts = (text: string): string[] => [...new Set(JSON.stringify(parse(text)).match(/"value":"(\w+)","options"|"type":1,"value":"\w+"/g) ?? [])].sort();
const areas = readdirSync(join(FOLDER, 'en'));

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', (language) => {
  it('has the same areas', () => expect(readdirSync(join(FOLDER, language)).sort()).toEqual([...areas].sort()));

  it.each(areas)('has every message of %s, with the same parts', (area) => {
    const [own, english] = [new Map(flatten(readArea(language, area))), new Map(flatten(readArea('en', area)))];
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [name, text] of english) {
      expect(own.get(name)?.trim(), name).toBeTruthy();
      expect(listParts(own.get(name) ?? ''), name).toEqual(listParts(text));
    }
  });
});

describe('pages', () => {
  const pages = [...SITE_PAGES, ...APP_PAGES, ...PUBLIC_PAGES];

  it.each(pages)('$key has a title', ({ key }) => expect(readArea('en', `${key}.json`).title).toBeTruthy());
  it('have keys and paths of their own', () => {
    for (const group of [SITE_PAGES, [...APP_PAGES, ...PUBLIC_PAGES]]) expect(new Set(group.map(({ path }) => path)).size).toBe(group.length);
    expect(new Set(pages.map(({ key }) => key)).size).toBe(pages.length);
  });
  it.each([...APP_PAGES, ...PUBLIC_PAGES])('the server knows that /$path belongs to the dashboard', ({ path }) => expect(routes).toContain(path.split('/')[0]));
});
