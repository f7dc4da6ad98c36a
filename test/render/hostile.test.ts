// Strings that attack a terminal, in every string of an article, through every format: no control character but the
// renderer's own comes out, no bidi override, no line over the measure.
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../helpers/lines.ts';
import { run } from '../helpers/run.ts';

const ATTACKS: Record<string, string> = {
  title: '\u001b]0;owned\u0007',
  clipboard: '\u001b]52;c;ZXZpbA==\u0007',
  'cursor up, erase': 'safe\u001b[1A\u001b[2Kevil',
  'link break-out': 'https://ok.example/\u001b\\evil\u001b]8;;https://evil.example/',
  'unterminated string': '\u001bPabc',
  'C1 CSI': '\u009b2J',
  'carriage return': 'safe\revil',
  backspaces: 'abc\b\b\bxyz',
  'bidi override': 'user\u202egpj.exe',
  'zero and bell': '\u0000\u0007\u0008',
  'shift out': '\u000e\u000f',
  newlines: 'a\nb\r\nc\u2028d\u0085e',
};
const shared = fileURLToPath(new URL('../../../shared/hostile/terminal-attacks.json', import.meta.url));
if (existsSync(shared)) Object.assign(ATTACKS, JSON.parse(readFileSync(shared, 'utf8')));
else console.warn(`only our own attacks: there is no ${shared}`);

function articleOf(text: string): string {
  const inlines = [
    { kind: 'text', text },
    { kind: 'strong', content: [{ kind: 'text', text }] },
    { kind: 'code', text },
    { kind: 'link', href: text || 'x', content: [{ kind: 'text', text }] },
    { kind: 'link', href: `https://a.example/${text}`, content: [{ kind: 'text', text }] },
  ];
  const paragraph = { kind: 'paragraph', content: inlines };
  const name = text || 'x';
  return JSON.stringify({
    title: name, site: name, author: name, category: name, language: name, lead: [paragraph],
    related: [{ title: name, href: name, site: name, category: name, description: name }],
    sections: [{
      level: 2,
      heading: inlines,
      blocks: [
        { kind: 'quote', speaker: name, blocks: [paragraph] },
        { kind: 'list', ordered: true, items: [[paragraph]] },
        { kind: 'code', language: name, text },
        { kind: 'figure', src: name, alt: name, caption: inlines },
        { kind: 'table', header: [inlines, inlines], rows: [[inlines, inlines]] },
        { kind: 'linkCard', title: name, href: `https://a.example/${text}`, site: name, description: name },
      ],
    }],
  });
}

const OURS = /\u001b\[[\d;]*m|\u001b\]8;(?:id=\w+;[\x21-\x7e]+|;)\u001b\\/g;
const FORBIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/;
const WAYS: [argv: string[], surroundings: object][] = [
  [['read', '-', '-w', '40'], {}],
  [['read', '-', '-w', '0'], {}],
  [['read', '-'], { terminal: 42, env: { TERM: 'xterm-kitty' } }],
  [['read', '-', '--format', 'markdown'], {}],
  [['read', '-', '-s', '\u001b[31m'], {}],
  [['list', '-', '-w', '40'], {}],
];

async function expectHarmless(text: string): Promise<void> {
  for (const [argv, surroundings] of WAYS) {
    const { stdout, stderr } = await run(argv, { ...surroundings, stdin: articleOf(text) });
    // Markdown is data, and a message quotes: there tabs and byte order marks are the text's own.
    const isPage = !argv.includes('markdown') && stderr === '';
    const shown = stdout.replace(OURS, '') + stderr;
    expect((isPage ? shown : shown.replace(/[\t\ufeff]/g, '')).match(FORBIDDEN)?.[0], `${argv.join(' ')} of ${JSON.stringify(text)}`).toBeUndefined();
    if (argv[3] === '40') for (const line of stdout.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(40);
  }
}

describe('attacks', () => {
  test.each(Object.entries(ATTACKS))('%s', (_, text) => expectHarmless(text));
});

test('any string', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: fc.oneof(fc.constantFrom('\u001b', ']', '8', ';', '\\', '[', 'm', '\u0007', '\u009b', '\r', '\u202e'), fc.string({ unit: 'binary', maxLength: 1 })) }), expectHarmless), { numRuns: 150 });
});
