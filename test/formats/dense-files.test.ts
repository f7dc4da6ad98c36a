// Files in which every byte is a cell, an entry, a cue or a bracket. Commands print all of it, or one
// sentence.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { linesOver } from '../helpers/lines.ts';
import { run } from '../helpers/run.ts';
import { someOf, THOROUGH } from '../helpers/thorough.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-dense-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Bytes of a file. */
const BYTES = THOROUGH ? 200_000 : 60_000;
const many = (unit: string, bytes = BYTES): string =>
  unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));
const numbered = (write: (index: number) => string): string => {
  const parts: string[] = [];
  for (let size = 0; size < BYTES - 100; size += Buffer.byteLength(parts.at(-1)!))
    parts.push(write(parts.length));
  return parts.join('');
};
const rss = (items: string): string =>
  `<rss version="2.0"><channel><title>난로</title>${items}</channel></rss>`;
const notebook = (cells: string): string => `{"nbformat":4,"cells":[${cells.replace(/,$/, '')}]}`;
const code = '{"cell_type":"code","source":["a"],"outputs":[]},';
const sami = (body: string): string => `<SAMI><BODY><SYNC Start=1>${body}</BODY></SAMI>`;
const cue = (index: number): string => `${index}\n00:00:01,000 --> 00:00:02,000\n불 ${index}\n\n`;

const COMMANDS: readonly (readonly string[])[] = [
  ['read', '-w', '40'],
  ['read', '--format', 'json'],
  ['list'],
  ['search', 'a'],
];

const FILES: readonly (readonly [what: string, name: string, text: () => string])[] = [
  ['a table of cells of one byte', 'a.csv', () => many('a,b,c\n')],
  ['one record of cells of one byte', 'a.csv', () => many('a,')],
  ['a table of quotation marks', 'a.csv', () => `a,b\n"${many('"",')}`],
  ['a table with one long cell', 'a.csv', () => `a,b\n1,${many('난로 ')}\n${'a,b\n'.repeat(1000)}`],
  ['a table of 500 columns', 'a.tsv', () => many(`${'a\t'.repeat(499)}b\n`)],
  ['empty entries', 'a.rss', () => rss(many('<item/>'))],
  ['entries with a title', 'a.rss', () => rss(many('<item><title>a</title></item>'))],
  [
    'entries with markup',
    'a.rss',
    () => rss(many('<item><description>&lt;p&gt;a&lt;/p&gt;</description></item>')),
  ],
  ['an entry of references', 'a.rss', () => rss(`<item><title>${many('&amp;')}</title></item>`)],
  ['an entry of unknown references', 'a.rss', () => rss(`<item><title>${many('&a;')}</title></item>`)],
  [
    'an entry of elements in elements',
    'a.rss',
    () => rss(`<item><description><![CDATA[${many('<div>')}]]></description></item>`),
  ],
  [
    'entries of JSON Feed',
    'a.json',
    () => `{"version":"https://jsonfeed.org/version/1","items":[${many('{},')}{}]}`,
  ],
  ['deep JSON', 'a.json', () => many('[')],
  ['JSON on one line', 'a.json', () => `{"a":[${many('{"k":"값"},')}1]}`],
  ['JSON of keys', 'a.json', () => `{${numbered((index) => `"k${index}":1,`)}"sections":0}`],
  ['JSON in lines', 'a.jsonl', () => many('{"k":"값"}\n')],
  ['cells of code', 'a.ipynb', () => notebook(many(code))],
  ['cells of Markdown', 'a.ipynb', () => notebook(many('{"cell_type":"markdown","source":"# 가"},'))],
  ['cells of nothing', 'a.ipynb', () => notebook(many('{},'))],
  [
    'a cell with many outputs',
    'a.ipynb',
    () => notebook(`{"cell_type":"code","source":"a","outputs":[${many('{"text":"a"},')}{}]}`),
  ],
  ['cues', 'a.srt', () => numbered(cue)],
  ['a cue of tags that do not end', 'a.srt', () => cue(1) + many('<')],
  ['a cue of braces that do not end', 'a.srt', () => cue(1) + many('{\\')],
  ['cues of WebVTT', 'a.vtt', () => `WEBVTT\n\n${many('00:01.000 --> 00:02.000\n불\n\n')}`],
  ['moments of SAMI', 'a.smi', () => sami(many('<SYNC>'))],
  ['classes of SAMI', 'a.smi', () => sami(numbered((index) => `<P Class=C${index}>a`))],
  ['a colour for each character', 'a.txt', () => many('\u001b[31ma\u001b[32mb\n')],
  ['colours on one line', 'a.txt', () => many('\u001b[31m난\u001b[32m로 ')],
  ['bold characters', 'a.txt', () => many('a\bab')],
  ['backspaces', 'a.txt', () => `a\ba${many('\b')}`],
  ['progress on one line', 'a.txt', () => `\u001b[m${many('10%\r')}\n`],
  ['sequences that do not end', 'a.txt', () => `\u001b[m${many('\u001b]8;;a')}`],
  ['lines of a log', 'a.log', () => many('2026-04-03 14:05:00 INFO a\n')],
  ['code on one line', 'a.js', () => many('function(a,b){return a.b(c)+d[1]};')],
  ['code of brackets', 'a.js', () => many('(')],
  ['empty lines of code', 'a.js', () => `a${many('\n')}`],
];

describe.each(someOf(FILES, 12))('%s', (_, name, text) => {
  const file = join(folder, name);

  test.each(COMMANDS.map((command) => [command[0]!, command] as const))(
    'nanro %s',
    { timeout: 120_000 },
    async (__, [command = '', ...options]) => {
      writeFileSync(file, text());
      const { code: ended, stdout, stderr } = await run([command, ...options, file]);
      expect([0, 65, ...(command === 'search' ? [1] : [])], stderr).toContain(ended);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stdout === '').toBe(ended !== 0);
      if (options.includes('-w')) expect(linesOver(40, stdout.slice(0, 100_000))).toEqual([]);
    },
  );
});
