/**
 * Writes `docs/conformance.md`: which item of our quality list is proven by which tests, read from the results of the last run. Nothing in it is written by hand, so an item
 * without a test is not in it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { cardsTable, waysTable } from './conformance-tables.mjs';

const FILE = 'docs/conformance.md';
const ID = /(?:^|\s)((?:[FNSWKOX]\d{2}|P\d{1,2}|\d\.\d(?:\.\d{1,2})?)(?=[\s:,]|$))/g;

/** Whether the file was right already, and no cell of its tables is empty. A new one is written in any case. */
export function writeConformance(results) {
  const { testResults } = JSON.parse(readFileSync(results, 'utf8'));
  const items = new Map();
  for (const { name, assertionResults } of testResults) {
    for (const { title, status } of assertionResults) {
      // Ids stand at the start of a title; a number further on is about something else.
      const head = /^(?:(?:[FNSWKOX]\d{2}|P\d{1,2}|\d\.\d(?:\.\d{1,2})?)\s)+/.exec(title)?.[0];
      if (!head) continue;
      for (const [, id] of head.matchAll(ID)) {
        const tests = items.get(id) ?? new Map();
        const words = title
          .slice(head.length)
          .replace(/\(?\b(?:\d+ kills)\)?/, '')
          .trim();
        const key = `${relative('.', name)}\n${words}`;
        // Cases of one table of tests share a place; the worst of them counts.
        if (tests.get(key) !== 'failed') tests.set(key, status);
        items.set(id, tests);
      }
    }
  }
  const rows = [...items]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .flatMap(([id, tests]) => {
      const list = [...tests]
        .map(([key, status]) => ({ file: key.split('\n')[0], words: key.split('\n')[1] ?? '', status }))
        .sort((a, b) => (a.file + a.words < b.file + b.words ? -1 : 1));
      const shown = list.slice(0, MOST);
      return [
        ...shown.map(({ file, words, status }, at) => `| ${at === 0 ? id : ''} | ${cell(words)} | \`${file}\` | ${status} |`),
        ...(list.length > MOST
          ? [`|  | and ${list.length - MOST} more | | ${list.slice(MOST).every(({ status }) => status === 'passed') ? 'passed' : 'failed'} |`]
          : []),
      ];
    });
  const text = `# Conformance\n\nWhich item of the quality list is proven by which tests. Generated from test results by \`npm test\`; items without a test are not here.\n\n| item | test | file | result |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const tables = [waysTable(tests), cardsTable(tests)];
  for (const problem of tables.flatMap(({ missing }) => missing)) console.error(`docs/conformance.md: ${problem}`);
  const whole = [text, ...tables.map((one) => one.text)].join('\n');
  let before = '';
  try {
    before = readFileSync(FILE, 'utf8');
  } catch {}
  writeFileSync(FILE, whole);
  return before === whole && tables.every(({ missing }) => missing.length === 0);
}

/** Rows of one item; a corpus has hundreds of cases. */
const MOST = 12;

function cell(text) {
  return text
    .replace(/[|\\<>`]/g, (character) => `\\${character}`)
    .replace(/[\p{Cc}\p{Cf}]/gu, '�')
    .slice(0, 160);
}
