// HWP 5 documents as files: what nanro prints, and the messages for those that it cannot read.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { packCompound } from '../../helpers/compound-file.ts';
import {
  drawing,
  hwp5,
  list,
  paragraph,
  section,
  shape,
  summary,
  type DocumentOptions,
  type Records,
} from '../../helpers/hwp5.ts';
import { everyFeature } from '../../helpers/hwp5-document.ts';
import { run } from '../../helpers/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (name: string, bytes: Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const KOREAN = { LANG: 'ko_KR.UTF-8' };

describe('a document with everything', () => {
  const path = fileOf('난로.hwp', everyFeature());

  test('is printed as Markdown', async () => {
    const { code, stdout } = await run(['read', path, '--format', 'markdown']);
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "---
      author: "홍길동"
      published: "2026-04-03T09:00:00+09:00"
      ---

      # 난로

      ## 난로 사용 설명서

      ### 제1장 난로 고르기

      ==방의== 크기에 맞는 **난로**를 고릅니다.[^1]

      #### 가. 재료

      1) 주철
      2) 강판

      <!-- -->

      - 가볍다

      표 1 재료

      | 이름 | 무게 |
      | --- | --- |
      | 주철<br>안 | 120 kg |

      ### 제2장 불 피우기

      [안내](https://example.com/fire)를 ~~꼭~~ 읽으세요.\\
      漢字(한자)①\`E = mc ^2\`

      글상자에 든 글

      그림 앞

      ![난로](<>)\\
      *그림 1*

      위

      아래

      [^2:1]끝.

      둘째 구역

      [^1]: 작은 방에는 작은 난로.

      [^2:1]: 끝에 둔 주.
      "
    `);
  });

  test.each<[string, DocumentOptions]>([
    ['not compressed', { flags: 0 }],
    ['for distribution', { flags: 5 }],
  ])('reads the same if it is %s', async (name, options) => {
    const same = await run(['read', fileOf(`${name}.hwp`, everyFeature(options))]);
    expect(same).toEqual(await run(['read', path]));
  });

  test('reads the same from a pipe, and with any name', async () => {
    const { stdout } = await run(['read', path]);
    expect((await run(['read', '-'], { stdin: everyFeature() })).stdout).toBe(stdout);
    expect((await run(['read', fileOf('글.doc', everyFeature())])).stdout).toBe(stdout);
  });

  test('has its sections listed, read and searched', async () => {
    expect((await run(['list', path])).stdout).toContain('제2장 불 피우기');
    expect((await run(['read', path, '-s', '불 피우기'])).stdout).not.toContain('고릅니다');
    expect((await run(['search', '작은 난로', path])).stdout).toContain('작은 방에는');
    for (const left of ['머리말', '숨은', '바탕쪽', '미리 보기'])
      expect((await run(['search', left, path])).code, left).toBe(1);
  });
});

test('the old sign for the first syllable of ᄒᆞᆫ글 is spelt with letters', async () => {
  const bytes = hwp5([[paragraph([section, '\uf53a글 문서'])]], { summary: summary({ 2: '\uf53a글' }) });
  const { stdout } = await run(['read', fileOf('옛글자.hwp', bytes)]);
  expect(stdout).toMatch(/^ᄒᆞᆫ글\n[^]*\nᄒᆞᆫ글 문서\n/);
});

test('keywords are tags', async () => {
  const bytes = hwp5([[paragraph([section, '난로'])]], { summary: summary({ 5: '난로, 겨울; 불 ' }) });
  const { stdout } = await run(['read', fileOf('열쇠말.hwp', bytes), '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({ tags: ['난로', '겨울', '불'] });
});

test('pictures are not read, however large they are', async () => {
  const path = fileOf(
    '그림.hwp',
    everyFeature({ streams: { 'BinData/BIN0001.jpg': Buffer.alloc(3 * 2 ** 20) } }),
  );
  expect(await run(['read', path, '--max-bytes', '200k'])).toMatchObject({ code: 0, stderr: '' });
});

describe('one sentence and exit code 65', () => {
  const body: readonly (readonly Records[])[] = [[paragraph([section, '난로'])]];
  test.each<[string, Buffer, string, string]>([
    ['암호.hwp', hwp5(body, { flags: 1 | 2 }), '암호가 걸린 HWP 문서라', 'has a password'],
    ['잠김.hwp', hwp5(body, { flags: 1 | (1 << 4) }), 'DRM으로 잠긴 HWP 문서라', 'is protected by DRM'],
    ['인증서.hwp', hwp5(body, { flags: 1 | (1 << 8) }), 'DRM으로 잠긴 HWP 문서라', 'is protected by DRM'],
    ['깨짐.hwp', hwp5(body).subarray(0, 1000), '깨진 HWP 문서입니다', 'is a broken HWP document'],
    ['머리뿐.hwp', hwp5(body).subarray(0, 512), '깨진 HWP 문서입니다', 'is a broken HWP document'],
    [
      '본문없음.hwp',
      packCompound({ FileHeader: Buffer.alloc(256, 'HWP Document File') }),
      '깨진 HWP 문서입니다',
      'is a broken HWP document',
    ],
    ['빈글.hwp', hwp5([[paragraph([section])]]), '그림만 있는 문서라면', 'If it contains only pictures'],
    [
      '도형뿐.hwp',
      hwp5([[paragraph([drawing(shape(list([paragraph([])])))])]]),
      '그림만 있는 문서라면',
      'If it contains only pictures',
    ],
    [
      '한글3.hwp',
      Buffer.from(
        `HWP Document File V3.00 \u001a\u0001\u0002\u0003\u0004\u0005${'\0'.repeat(200)}`,
        'latin1',
      ),
      '(옛 형식인 HWP 3 문서). 한글 프로그램에서 열어 HWPX 문서로 다시 저장하거나',
      'an HWP 3 document, which nanro does not read. Open it in Hancom Hangul and save it as HWPX, or',
    ],
    [
      '글.hml',
      Buffer.from('<?xml version="1.0" encoding="UTF-8"?><HWPML Version="2.8"><HEAD/><BODY/></HWPML>'),
      '(한글 HWPML 문서). 한글 프로그램에서 열어 HWPX 문서로 다시 저장한',
      'an HWPML document, which nanro does not read. Open it in Hancom Hangul and save it as HWPX.',
    ],
  ])('%s', async (name, bytes, korean, english) => {
    const path = fileOf(name, bytes);
    for (const [env, words] of [
      [KOREAN, korean],
      [{}, english],
    ] as const) {
      const { code, stdout, stderr } = await run(['read', path], { env });
      expect([code, stdout, stderr.trim().split('\n').length]).toEqual([65, '', 1]);
      expect(stderr).toContain(words);
      expect(stderr).toContain(name);
    }
  });
});
