import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cleanName, describeNameFault, makeAutomaticName } from '../../src/declarative/names.js';

for (const name of ['a', 'toolbar_click_save', 'a-b_9', 'x'.repeat(100)]) {
  test(`the name ${name.slice(0, 20)} is allowed`, () => assert.equal(describeNameFault(name, true), ''));
}

for (const [name, word] of [
  ['', 'empty'],
  ['Save', 'a-z'],
  ['save it', 'a-z'],
  ['speichern_für_alle', 'a-z'],
  ['x'.repeat(101), '101'],
] as const) {
  test(`the name "${name.slice(0, 20)}" is at fault`, () => assert.match(describeNameFault(name, true), new RegExp(word)));
}

test('without strict names any text of 1 to 100 characters is allowed', () => {
  assert.equal(describeNameFault('Kauf abschließen! 🛒', false), '');
  assert.equal(describeNameFault('🛒'.repeat(100), false), '');
  assert.match(describeNameFault('🛒'.repeat(101), false), /101/);
  assert.match(describeNameFault('', false), /empty/);
});

for (const [text, cleaned] of [
  ['Save', 'save'],
  ['  Save   the\nfile  ', 'save_the_file'],
  ['保存文件', '保存文件'],
  ['Сохранить всё', 'сохранить_всё'],
  ['حفظ الملف', 'حفظ_الملف'],
  ['सहेजें', 'सहेजें'],
  ['ÄNDERN', 'ändern'],
  ['a.b/c!d', 'abcd'],
  ['page-2_of', 'page-2_of'],
  ['★ ✓', ''],
  ['→ next', 'next'],
] as const) {
  test(`"${text}" becomes "${cleaned}"`, () => assert.equal(cleanName(text), cleaned));
}

test('an automatic name takes the first label of which something is left', () => {
  assert.equal(makeAutomaticName('click', ['', '★', 'Buy now', 'button']), 'auto_click_buy_now');
  assert.equal(makeAutomaticName('click', ['buy-button', 'Buy now']), 'auto_click_buy-button');
  assert.equal(makeAutomaticName('click', ['', '']), 'auto_click');
});

test('an automatic name has at most 50 characters and never half of one', () => {
  const name = makeAutomaticName('click', ['𠮷'.repeat(60)]);
  assert.equal([...name].length, 50);
  assert.ok(name.endsWith('𠮷'));
});
