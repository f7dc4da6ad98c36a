// Measures how the time of nanro grows with its input.
import { run } from '../helpers/run.ts';

/** Ways in which a text gets into nanro, and out of it. */
export interface Way {
  readonly argv: readonly string[];
  readonly input: (text: string) => string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const FILLING = '난롯가에 앉아 불을 쬔다. '.repeat(20);
const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body><h1>난로</h1>${body}<p>${FILLING}</p></body></html>`;

/** A text as each part of a source. */
const PARTS: Readonly<Record<string, (text: string) => string>> = {
  text: (text) => `난로\n\n${text}\n\n${FILLING}`,
  'a line of text': (text) => `난로\n\n${text.replaceAll('\n', ' ')}끝\n\n${FILLING}`,
  'a copied page': (text) =>
    `카테고리 없음\n난로\n솔\n2026. 4. 3. 14:05\n${text}\n공유하기\n게시글 관리\n댓글0\n${text}`,
  'a mail': (text) =>
    `From: ${text.replaceAll('\n', ' ')} <a@a.kr>\nSubject: ${text.replaceAll('\n', ' ')}\nDate: Fri, 3 Apr 2026 14:05:12 +0900\n\n${text}`,
  Markdown: (text) => `# 난로\n\n${text}\n\n- ${text}\n> ${text}`,
  'a heading of Markdown': (text) =>
    `# 난로 ${text.replaceAll('\n', ' ')}\n\n**가**\n\n## ${text.replaceAll('\n', ' ')}`,
  'front matter': (text) => `---\ntitle: ${text}\nauthor: ${text}\n---\n\n# 난로`,
  'code in Markdown': (text) => `# 난로\n\n\`\`\`js\n${text}\n\`\`\`\n\n\`${text}\``,
  'HTML in Markdown': (text) => `# 난로\n\n<div>\n${text}\n</div>\n\n<b>${text}</b>\n\n{% note ${text} %}`,
  MDX: (text) => `import A from "a";\n\n# 난로\n\n<A b="1">\n${text}\n</A>\n\n{${text}}`,
  'a page': (text) => page('', `<p>${text}</p><div class="author">${text}</div><ul><li>${text}</ul>`),
  'metadata of a page': (text) =>
    page(
      `<title>${text} - ${text}</title><meta name="author" content="${escaped(text)}"><meta property="article:published_time" content="2026.1.1.${escaped(text)}">`,
      `<div class="date">2026.1.1. ${text} 수정</div><a class="${escaped(text)}" href="${escaped(text)}">${text}</a>`,
    ),
  'code in a page': (text) => page('', `<pre><code>${text}</code></pre><code>${text}</code>`),
  'a shortcode': (text) => `# 난로\n\n{{<${text}x\n\n{%${text}x`,
  'an address of a page': (text) => page('', `<a href=${text.replaceAll('>', ' ')}x>가</a>`),
  'an attribute of a page': (text) => page('', `<a ${text.replaceAll('>', ' ')}x>가</a>`),
  'notes of a page': (text) =>
    page(
      '',
      `<p>가<a href="#n"${text.replaceAll('>', ' ')}>1</a></p><p id="n">${text}<a href="#r">↩</a></p>`,
    ),
  'notes in Markdown': (text) => `# 난로\n\n가[^1]\n\n[^1]: ${text.replaceAll('\n', '\n    ')}\n`,
  'a table in Markdown': (text) => `# 난로\n\n|가|나|\n|-|-|\n|${text.replaceAll('\n', '|\n|')}|\n`,
  'a chat': (text) =>
    `솔님과 카카오톡 대화\n2026년 1월 3일 토요일\n[솔] [오후 2:05] ${text}\n[별] [오후 2:06] ${text}`,
  'a chat as CSV': (text) =>
    `Date,User,Message\n2026-01-03 19:02:11,"솔","${text}"\n2026-01-03 19:02:12,${text},${text}`,
  'a mail with parts': (text) =>
    `From: a@a.kr\nSubject: =?utf-8?B?${text.replaceAll('\n', ' ')}?=\nContent-Type: multipart/mixed; boundary="a"\n\n--a\nContent-Type: text/html\n\n${text}\n--a\nContent-Transfer-Encoding: quoted-printable\n\n${text}\n--a--`,
  'a feed': (text) =>
    `<rss version="2.0"><channel><title>${text}</title><link>${text}</link><item><title>${text}</title><author>${text}</author><pubDate>${text}</pubDate><description><![CDATA[${text}]]></description></item></channel></rss>`,
  'an attribute of a feed': (text) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>난로</title><entry ${text}="${escaped(text)}"><title type="html">가 ${escaped(text)}</title></entry></feed>`,
  'a feed of JSON': (text) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: text,
      items: [{ title: text, date_published: text, content_html: text }, { content_text: text }],
    }),
  'a table as TSV': (text) => `가\t나\t다\n라\t마\t바\n"${text}\t"사""\t아\n자\t${text}\t차\n카\t타\t파\n`,
  SubRip: (text) =>
    `1\n00:00:01,000 --> 00:00:02,000\n${text}\n\n2\n00:00:03,000 --> 00:00:04,000\n${text}끝\n`,
  WebVTT: (text) => `WEBVTT\n\nNOTE ${text}\n\n00:01.000 --> 00:02.000 ${text}\n<v ${text}>${text}\n`,
  SAMI: (text) =>
    `<SAMI><HEAD><STYLE><!--\n.KRCC {Name:${text}; ${text}}\n.${text}\n--></STYLE></HEAD><BODY><SYNC Start=1><P Class=KRCC>${text}<SYNC Start=2><P Class=${text}>가</BODY></SAMI>`,
  'a notebook': (text) =>
    JSON.stringify({
      nbformat: 4,
      cells: [
        { cell_type: 'markdown', source: [text, `\n\n# ${text}`] },
        {
          cell_type: 'code',
          source: text,
          outputs: [{ text: `\u001b[${text}` }, { ename: 'a', evalue: text }],
        },
      ],
    }),
  'a log': (text) => `2026-04-03 14:05:12 INFO 켜짐\n`.repeat(60) + `2026-04-03 14:05:12 \u001b[${text}`,
  'code of JSON': (text) => `{"name": ${JSON.stringify(text)}, "a": [${text}]}`,
  'a script': (text) => `#!/usr/bin/env ${text}\n${text}`,
  'a patch': (text) => `diff --git a/${text} b/a\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-${text}\n+${text}\n`,
  'a table in a page': (text) => page('', `<table><tr><td>${text}<td>나<tr><td>다<td>${text}</table>`),
};

/** An article with a text in all places. */
const article = (text: string): string =>
  JSON.stringify({
    title: `난로 ${text}`,
    author: text,
    lead: [
      {
        kind: 'paragraph',
        content: [
          { kind: 'strong', content: [{ kind: 'text', text }] },
          { kind: 'code', text },
        ],
      },
      { kind: 'code', text },
      { kind: 'table', rows: [[[{ kind: 'text', text }], [{ kind: 'text', text: '나' }]]] },
      { kind: 'quote', blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: `${text}끝` }] }] },
      { kind: 'list', ordered: false, items: [[{ kind: 'paragraph', content: [{ kind: 'text', text }] }]] },
    ],
    sections: [{ level: 2, heading: [{ kind: 'text', text }], blocks: [] }],
  });

const COMMENT = (text: string): string =>
  `# 난로를 피운다\n# ${text.replaceAll('\n', '\n# ')}\na = "${text}"\n`;

export const WAYS: Readonly<Record<string, Way>> = {
  ...Object.fromEntries(
    Object.entries(PARTS).map(([name, input]) => [name, { argv: ['read', '-', '-w', '40'], input }]),
  ),
  ...Object.fromEntries(
    ['text', 'markdown', 'html', 'json'].map((format) => [
      `an article as ${format}`,
      { argv: ['read', '-', '--format', format], input: article },
    ]),
  ),
  wrap: { argv: ['wrap', '-w', '40'], input: (text) => `${text}\\)` },
  'wrap of short lines': {
    argv: ['wrap', '-w', '40', '--reflow'],
    input: (text) => text.replace(/(.{300})/gsu, '$1\n'),
  },
  search: { argv: ['search', '난롯가 ㄱ', '-'], input: PARTS['a page']! },
  list: { argv: ['list', '-', '--format', 'json'], input: PARTS['Markdown']! },
  'wrap of comments': { argv: ['wrap', '--prefix', '#'], input: COMMENT },
};

/**
 * Below this time of the processor, in milliseconds, growth is not measured: quadratic growth takes more for
 * the texts of the tests.
 */
const SHORT = 100;
/** Four times the text takes 4 times as long if growth is linear, and 16 times if it is quadratic. */
const MOST = 9;
/** How often growth is measured if it seems to be too much: other programs may be running. */
const ATTEMPTS = 3;

/** Returns how many times as long four texts take as one, if that is more than linear growth allows. */
export async function excessOf(
  { argv, input }: Way,
  unit: string,
  length: number,
): Promise<number | undefined> {
  const times = Math.ceil(length / unit.length);
  const timeOf = async (count: number): Promise<number> => {
    const start = process.cpuUsage();
    const { code, stderr } = await run(argv, { stdin: input(unit.repeat(count)) });
    if (code !== 0 && code !== 1 && code !== 65) throw new Error(`exit code ${code}: ${stderr}`);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  let least = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const short = await timeOf(times);
    if (short < SHORT) return undefined;
    least = Math.min(least, (await timeOf(4 * times)) / short);
    if (least <= MOST) return undefined;
  }
  return least;
}
