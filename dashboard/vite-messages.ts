import { resolve } from 'node:path';
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

type Messages = { [name: string]: string | Messages };
const FILE = /\/src\/messages\/[a-z]+\/[\w-]+\.json(\?title)?$/;

/** Compiles the messages while building, so that no browser has to parse their grammar; `?title` gives the title of an area alone. */
export function compiledMessages(): Plugin {
  return {
    name: 'footfall-messages',
    enforce: 'pre',
    config: () => ({ resolve: { alias: { 'use-intl/format-message': resolve('node_modules/use-intl/dist/esm/production/format-message/format-only.js') } } }),
    transform(code, id) {
      const found = FILE.exec(id);
      if (!found) return null;
      const messages = JSON.parse(code) as Messages;
      const kept = compileAll(found[1] ? { title: messages.title ?? '' } : messages);
      return { code: `export default ${JSON.stringify(kept)}`, map: null, moduleType: 'js' };
    },
  };
}

const compileAll = (messages: Messages): object =>
  Object.fromEntries(Object.entries(messages).map(([name, value]) => [name, typeof value === 'string' ? compile(value) : compileAll(value)]));
