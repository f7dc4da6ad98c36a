// Tests that `npm run samples` compares and counts correctly.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { hwp5, note, paragraph, section } from '../helpers/hwp5.ts';
import { hwpx, text } from '../helpers/hwpx.ts';
// @ts-expect-error: plain JavaScript, so that it runs without a build
import { charactersOf, compare, lengthOfCommon } from './compare.mjs';
// @ts-expect-error: plain JavaScript
import { textOfBlocks } from './kordoc-text.mjs';
// @ts-expect-error: plain JavaScript
import { countsOfArticle, textOfArticle } from './nanro-text.mjs';
// @ts-expect-error: plain JavaScript
import { textOfXml } from './pyhwp-text.mjs';

test.each([
  ['white space does not count', '가 나\n다\t', '가나다'],
  ['forms of the same character are the same', '①² Ⅳ', '12IV'],
  ['characters of private areas do not count', '\u{f080f}가\uf06c', '가'],
  ['the old sign of ᄒᆞᆫ글 is spelt', '\uf53a글', 'ᄒᆞᆫ글'],
])('%s', (_, written, characters) => {
  expect(charactersOf(written).join('')).toBe(characters);
});

test.each([
  ['', '', 0],
  ['가', '', 0],
  ['가나다', '가나다', 3],
  ['가나다라', '나가다라', 3],
  ['가나다', '라마바', 0],
  ['ABCABBA', 'CBABAC', 4], // the example of Myers
])('the longest common subsequence of %j and %j has %i characters', (one, other, length) => {
  expect(lengthOfCommon([...one], [...other])).toBe(length);
  expect(lengthOfCommon([...other], [...one])).toBe(length);
});

test.each<[string, string, string, readonly string[], object]>([
  ['the same text', '', '가나', ['가나'], { recall: 1, precision: 1, order: 1 }],
  ['what is missing', '', '가나', ['가나다라'], { recall: 0.5, precision: 1, order: 1 }],
  ['what is too much', '', '가나다라', ['가나'], { recall: 1, precision: 0.5, order: 1 }],
  ['another order', '', '다라가나', ['가나다라'], { recall: 1, precision: 1, order: 0.5 }],
  ['what any of the others read', '', '가나', ['가', '나'], { recall: 1, precision: 1, order: 1 }],
  ['the order of the nearest', '', '나가', ['가나', '나가'], { recall: 1, precision: 1, order: 1 }],
  ['repeated characters', '', '가가', ['가가가가'], { recall: 0.5, precision: 1, order: 1 }],
  ['a title that others have', '난로', '불', ['난로불'], { recall: 1, precision: 1, order: 1 }],
  ['a title that others do not have', '난로', '불', ['불'], { recall: 1, precision: 1, order: 1 }],
  ['nothing', '', '', [''], { recall: 1, precision: 1, order: 1 }],
])('a comparison counts %s', (_, title, ours, others, expected) => {
  const split = (written: string): string[] => [...written];
  expect(compare(split(title), split(ours), others.map(split))).toEqual(expected);
});

const inline = (content: string): object => ({ kind: 'text', text: content });

describe('an article', () => {
  const article = {
    sections: [
      {
        heading: [inline('제목')],
        blocks: [
          {
            kind: 'paragraph',
            content: [inline('글'), { kind: 'note', id: '1', label: '1' }, { kind: 'code', text: 'x' }],
          },
          {
            kind: 'list',
            ordered: true,
            labels: ['가.'],
            items: [[{ kind: 'paragraph', content: [inline('항')] }]],
          },
          { kind: 'box', blocks: [{ kind: 'table', rows: [[[inline('칸')], []]] }] },
          { kind: 'figure', alt: '설명', caption: [inline('그림 1')] },
        ],
      },
    ],
    notes: [{ id: '1', label: '1', blocks: [{ kind: 'paragraph', content: [inline('주')] }] }],
  };

  test('has its notes at their marks, and neither equations nor descriptions', () => {
    expect(charactersOf(textOfArticle(article)).join('')).toBe('제목글주가.항칸그림1');
  });

  test('has so many headings, tables, cells with text, boxes, notes and equations', () => {
    expect(countsOfArticle(article)).toEqual({
      headings: 1,
      tables: 1,
      cells: 1,
      boxes: 1,
      notes: 1,
      equations: 1,
    });
  });
});

test('the blocks of kordoc have their notes at their marks', () => {
  const blocks = [
    { type: 'heading', text: '제목' },
    { type: 'paragraph', text: '앞1)2) 뒤', footnoteText: '1) 하나; 2) 둘' },
    {
      type: 'table',
      table: {
        caption: '<u>표 1</u>',
        cells: [[{ text: '칸' }, { text: '', blocks: [{ type: 'paragraph', text: '속' }] }]],
      },
    },
    { type: 'image', text: 'image_001.png' },
    { type: 'paragraph', text: '[링크](https://example.com)와 $x^2$ ~~삭제~~' },
  ];
  expect(charactersOf(textOfBlocks(blocks)).join('')).toBe('제목앞하나둘뒤표1칸속링크와삭제');
});

test('the XML of pyhwp has no headers, and the numbers of tables alone', () => {
  const xml =
    '<HwpDoc><DocInfo><Text>x</Text></DocInfo><BodyText><Header><Text>머리말</Text></Header><Text>표 </Text>' +
    '<AutoNumbering kind="table" number="2" prefix="" suffix="."/><ControlChar name="LINE_BREAK"/>' +
    '<FootNote><AutoNumbering kind="footnote" number="1"/><Text>주</Text></FootNote></BodyText></HwpDoc>';
  expect(textOfXml(xml)).toBe('표 2.\n주');
});

describe('the script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (name: string, files: Readonly<Record<string, Buffer | string>>) => {
    mkdirSync(join(folder, name));
    for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, name, file), content);
    const script = fileURLToPath(new URL('run.mjs', import.meta.url));
    const { NANRO_KORDOC: _, ...env } = process.env;
    return spawnSync(process.execPath, [script, join(folder, name)], { encoding: 'utf8', env });
  };
  const xml = (content: string): string => `<HwpDoc><BodyText><Text>${content}</Text></BodyText></HwpDoc>`;
  const document = hwp5([[paragraph([section, '난로 곁에서', note('fn  ', 1, [paragraph(['주'])])])]]);

  test('says that all is well', async () => {
    const files = {
      'a.hwp': document,
      'a.hwp.xml': xml('난로 곁에서 주'),
      'b.hwp': hwp5([[paragraph([section])]]),
    };
    const { status, stdout } = run('well', files);
    expect(stdout).toContain('Not compared with kordoc');
    expect(stdout).toContain('2 documents: 1 read, 1 with a sentence, 0 crashes');
    expect(status).toBe(0);
  });

  test('fails for a document of which too little is read, and for unequal twins', async () => {
    const files = {
      'a.hwp': document,
      'a.hwp.xml': xml('난로 곁에서 주가 더 있다'),
      'a.hwpx': await hwpx({ sections: [text('난로')] }),
    };
    const { status, stdout } = run('ill', files);
    expect(stdout).toContain('a.hwp: recall');
    expect(stdout).toContain('a.hwp and .hwpx are not the same article');
    expect(status).toBe(1);
  });
});
