// Strings that attack a terminal, in every string of an article, through every format. The output contains no
// control characters but the renderer's own, no bidi overrides, and no line over the measure.
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { BUG_EXIT_CODE } from '../../src/exit-codes.ts';
import { packBook } from '../helpers/epub.ts';
import { linesOver } from '../helpers/lines.ts';
import { run } from '../helpers/run.ts';
import { anyCharacter } from '../helpers/strings.ts';
import { runs, someOf } from '../helpers/thorough.ts';

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
/** A file of hostile strings that is not in the repository; undefined, with a warning, if it is missing. */
function readShared(name: string): unknown {
  const path = fileURLToPath(new URL(`../../../shared/hostile/${name}`, import.meta.url));
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  console.warn(`only our own attacks: there is no ${path}`);
  return undefined;
}
Object.assign(ATTACKS, readShared('terminal-attacks.json'));
const NAUGHTY = someOf((readShared('blns.json') ?? []) as readonly string[], 3);

/** Sources with a text in every place that each format has for one. */
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
    title: name,
    site: name,
    author: name,
    category: name,
    language: name,
    lead: [paragraph],
    related: [{ title: name, href: name, site: name, category: name, description: name }],
    sections: [
      {
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
      },
    ],
  });
}

const markdownOf = (text: string): string => `---
title: ${JSON.stringify(text)}
author: ${text}
tags: [${JSON.stringify(text)}, ${text}]
related: [{title: ${JSON.stringify(text)}, href: ${JSON.stringify(text)}}]
---

# ${text}

${text} **${text}** \`${text}\` [${text}](https://a.example/${text}) [${text}](<${text}>) ![${text}](${text}) <${text}> <b title="${text}">${text}</b>[^1]

> ${text}
>
> — ${text}

- [ ] ${text}

| ${text} | 가 |
| --- | --- |
| ${text} | ${text} |

\`\`\`${text}
${text}
\`\`\`

<p>${text}</p>

[^1]: ${text}
`;

function pageOf(text: string): string {
  const quoted = text.replaceAll('"', '&quot;');
  return `<!doctype html><html lang="${quoted}"><head><title>${text}</title><meta property="og:title" content="${quoted}"><meta name="author" content="${quoted}">
<meta property="article:tag" content="${quoted}"><script type="application/ld+json">{"@type":"Article","author":{"name":${JSON.stringify(text).replaceAll('<', '\\u003c')}}}</script></head>
<body><article><h1>${text}</h1><p>난롯가에서 나누는 이야기입니다. 누가 무엇을 적어 두었든 터미널은 그대로여야 합니다. ${text}</p>
<h2>${text}</h2><p><b>${text}</b> <a href="https://a.example/${quoted}">${text}</a> <a href="${quoted}">${text}</a> <code>${text}</code><sup>${text}</sup><ruby>가<rt>${text}</rt></ruby></p>
<blockquote><p>${text}</p><cite>${text}</cite></blockquote><ul><li>${text}</li></ul><pre><code class="language-${quoted}">${text}</code></pre>
<figure><img src="${quoted}" alt="${quoted}"><figcaption>${text}</figcaption></figure><table><tr><th>${text}</th><th>가</th></tr><tr><td>${text}</td><td>나</td></tr></table>
<iframe src="https://www.youtube.com/embed/${quoted}" title="${quoted}"></iframe></article></body></html>`;
}

/** Writes each character as a character reference, which no check of the bytes would see. */
const referencesOf = (text: string): string =>
  [...text].map((character) => `&#${character.codePointAt(0)!};`).join('');

const textOf = (text: string): string =>
  `${text}\n\n난롯가에서 나누는 이야기입니다. ${text}\n\n- ${text}\n- ${text}\n\n> ${text}\n\n반응형\n\n${text} (0) 2024.01.01\n`;

const bookOf = (text: string): Promise<Buffer> =>
  packBook({
    metadata: `<dc:title>${escapeXml(text)}</dc:title><dc:creator>${escapeXml(text)}</dc:creator>`,
    documents: { a: `<h1>${escapeXml(text)}</h1><p>난롯가 이야기. ${escapeXml(text)}</p>` },
  });
const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const SOURCES: Readonly<Record<string, (text: string) => string | Promise<Buffer>>> = {
  'article JSON': articleOf,
  Markdown: markdownOf,
  'a page': pageOf,
  'a page, as references': (text) => pageOf(referencesOf(text)),
  'plain text': textOf,
  EPUB: bookOf,
};

const OURS = /\u001b\[[\d;]*m|\u001b\]8;(?:id=\w+;[\x21-\x7e]+|;)\u001b\\/g;
const FORBIDDEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/;
const WAYS: [argv: string[], surroundings: object][] = [
  [['read', '-', '-w', '40'], {}],
  [['read', '-', '-w', '0'], {}],
  [['read', '-'], { terminal: 42, env: { TERM: 'xterm-kitty' } }],
  [['read', '-', '--format', 'markdown'], {}],
  [['read', '-', '--format', 'html'], {}],
  [['read', '-', '-s', '\u001b[31m'], {}],
  [['list', '-', '-w', '40'], {}],
];

/**
 * Checks what is printed of a text, from every source in every way. In a quick run, from one source in
 * one way; `turn` chooses them.
 */
async function expectHarmless(text: string, turn: number, sources = Object.keys(SOURCES)): Promise<void> {
  for (const [index, source] of someOf([...sources.entries()], sources.length, turn)) {
    const stdin = await SOURCES[source]!(text);
    for (const [argv, surroundings] of someOf(WAYS, WAYS.length, turn + index)) {
      const { code, stdout, stderr } = await run(argv, { ...surroundings, stdin });
      // Markdown and HTML are data, and a message quotes: there tabs and byte order marks are the text's own.
      const isPage = !argv.includes('--format') && stderr === '';
      const shown = stdout.replace(OURS, '') + stderr;
      const faults = {
        isBug: code === BUG_EXIT_CODE,
        forbidden: (isPage ? shown : shown.replace(/[\t\ufeff]/g, '')).match(FORBIDDEN)?.[0],
        tooWide: argv[3] === '40' ? linesOver(40, stdout) : [],
      };
      expect(faults, `${source}, ${argv.join(' ')}: ${JSON.stringify(text)}\n${stderr}`).toEqual(HARMLESS);
    }
  }
}
const HARMLESS = { isBug: false, forbidden: undefined, tooWide: [] };

describe('attacks', () => {
  test.each(Object.entries(ATTACKS).map(([name, text], turn) => [name, text, turn] as const))(
    '%s',
    (_, text, turn) => expectHarmless(text, turn),
  );
});

test.skipIf(NAUGHTY.length === 0)(
  'naughty strings',
  async () => {
    const sources = ['Markdown', 'a page', 'plain text'];
    for (let turn = 0; 10 * turn < NAUGHTY.length; turn++)
      await expectHarmless(NAUGHTY.slice(10 * turn, 10 * turn + 10).join('\n'), turn, sources);
  },
  60_000,
);

test('any string', async () => {
  const part = fc.oneof(fc.constantFrom(...'\u001b]8;\\[m\u0007\u009b\r\u202e<&#`|'), anyCharacter);
  const text = fc.array(part).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, fc.nat({ max: Object.keys(SOURCES).length * WAYS.length - 1 }), (text, turn) =>
      expectHarmless(text, turn),
    ),
    { numRuns: runs(60), examples: [['\ud7b0\0\0', 0]] }, // a medial jamo alone takes no cell,
  );
}, 60_000);
