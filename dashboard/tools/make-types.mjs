/**
 * Writes src/api/schema.d.ts from the document of the API; with --check only tells whether it is current.
 * The document comes from the Python package, by the interpreter named in PYTHON or that of the checkout.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'src/api/schema.d.ts');
const python = process.env.PYTHON ?? join(root, '../.venv/bin/python');
const HEAD = '// Made by `npm run types` from the document of the API. Do not edit.\n\n';

const printed = execFileSync(python, [join(root, 'tools/describe_api.py')], { maxBuffer: 64 * 1024 * 1024 });
const document = JSON.parse(printed.toString());
completeAnswers(document);
leaveOut(document, ['example', 'examples', 'description']);
const text = HEAD + astToString(await openapiTS(document));

if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('src/api/schema.d.ts is not what the API says now: run `npm run types`.');
  process.exit(1);
}

/** An answer has all the fields of its example; the document does not say so because it is also read by validators. */
function completeAnswers({ paths }) {
  for (const operations of Object.values(paths)) {
    for (const operation of Object.values(operations)) {
      const schema = operation.responses['200']?.content?.['application/json']?.schema;
      if (schema) requireAll(schema);
    }
  }
}

function requireAll(schema) {
  if (schema.properties) {
    schema.required ??= Object.keys(schema.properties);
    Object.values(schema.properties).forEach(requireAll);
  }
  if (schema.items) requireAll(schema.items);
  for (const part of schema.anyOf ?? []) requireAll(part);
}

/** Examples and texts are for readers of the document; here they would only fill the file. */
function leaveOut(value, names) {
  if (value === null || typeof value !== 'object') return;
  for (const name of names) if (!isSchema(value[name])) delete value[name];
  Object.values(value).forEach((part) => leaveOut(part, names));
}


/** A property may be called `description` itself. */
function isSchema(value) {
  return value !== null && typeof value === 'object' && ('type' in value || 'anyOf' in value);
}
