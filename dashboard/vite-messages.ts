import { resolve } from 'node:path';
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

type Messages = { [name: string]: string | Messages };
const FILE = /\/src\/messages\/[a-z]+\/[\w-]+\.json$/;

/** Compiles the messages while building, so that no browser has to parse their grammar. */
export function compiledMessages(): Plugin {
  return {
    name: 'footfall-messages',
    enforce: 'pre',
    config: () => ({ resolve: { alias: { 'use-intl/format-message': resolve('node_modules/use-intl/dist/esm/production/format-message/format-only.js') } } }),
    transform(code, id) {
      if (!FILE.test(id)) return null;
      return { code: JSON.stringify(compileAll(JSON.parse(code) as Messages)), map: null };
    },
  };
}

const compileAll = (messages: Messages): object =>
  Object.fromEntries(Object.entries(messages).map(([name, value]) => [name, typeof value === 'string' ? compile(value) : compileAll(value)]));
