// PDFs are read with pdftotext. A script stands in for it; the real program is tested where it is installed.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { run, type Outcome } from '../helpers/run.ts';
import { answer, serve } from '../helpers/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));
const hasShell = existsSync('/bin/sh');
const PATH = `${folder}:/usr/bin:/bin`;
const args = (): string[] => readFileSync(join(folder, 'arguments'), 'utf8').trim().split('\n');

/** Puts a script in the place of pdftotext. */
function standIn(script: string): void {
  const path = join(folder, 'pdftotext');
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/arguments'\n${script}\n`);
  chmodSync(path, 0o755);
}
const pdf = (name: string): string => {
  const path = join(folder, name);
  writeFileSync(path, '%PDF-1.7\n난로');
  return path;
};
const read = async (source: string, stdin?: string): Promise<Outcome> =>
  run(['read', source, '-w', '40', '--plain'], { env: { PATH }, ...(stdin === undefined ? {} : { stdin }) });

const PAGES = [
  '이 글은 마을 사람들이 겨울을 나는 데 난로가 미치는 영',
  '향을 살펴본다. 조사는 지난해 십일월부터 올해 이월까',
  '지 세 달 동안 했으며, 집 스무 곳에서 사람 예순둘을 만',
  '나 이야기를 들었다. 밤이 되면 사람들은 난로 가까이에',
  '- 1 -',
  '\f모여 앉기 시작했다. 장작을 쓰는 집에서는 방이 더 따',
  '뜻했고, 연탄을 쓰는 집에서는 방이 더 오래 따뜻했다. 조',
  '사한 사람들은 모두 불 앞에서 이야기를 나누었다고 했',
  '다.',
  '- 2 -',
].join('\n');

describe.skipIf(!hasShell)('with a program on the PATH', () => {
  test('a file is given to it, and its text is mended', async () => {
    standIn(`cat <<'END'\n${PAGES}\nEND`);
    const path = pdf('글.pdf');
    const { code, stdout, stderr } = await read(path);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.replace(/\s+/g, ' ')).toContain('미치는 영향을 살펴본다.');
    expect(stdout).not.toContain('- 1 -');
    expect(args()).toEqual(['-enc', 'UTF-8', path, '-']);
  });

  test('what is piped in is in a file without a name', async () => {
    standIn('[ -f "$3" ] && cat "$3"');
    const temporary = mkdtempSync(join(folder, 'temporary-'));
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { code, stdout } = await read('-', '%PDF-1.7 난로');
    expect([code, stdout]).toEqual([0, expect.stringContaining('%PDF-1.7 난로')]);
    expect(args()).toEqual(['-enc', 'UTF-8', '/dev/fd/3', '-']);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('a page from the web, too', async () => {
    standIn('cat "$3"');
    const address = await serve(answer({ 'content-type': 'application/pdf' }, '%PDF-1.7 볕'));
    const { code, stdout } = await read(address);
    expect([code, stdout]).toEqual([0, expect.stringContaining('%PDF-1.7 볕')]);
  });

  test('its text is plain, whatever it looks like', async () => {
    standIn('printf "# 난로\\n\\n[가](나) **다**\\n"');
    expect((await read(pdf('글.pdf'))).stdout).toContain('[가](나) **다**');
  });

  test.each([
    [
      'a password',
      'echo "Command Line Error: Incorrect password" >&2; exit 1',
      /암호가 걸린 PDF입니다: .*글\.pdf/,
    ],
    ['damage', 'echo "Syntax Error: Couldn\'t find trailer dictionary" >&2; exit 1', /깨진 PDF입니다/],
    ['nothing but pictures', "printf '\\f\\f\\n'", /PDF에 글자가 없습니다: .*글\.pdf.*`ocrmypdf`/],
    ['too much text', 'yes 난로', /너무 큽니다/],
    ['a program that is killed', 'kill -9 $$', /깨진 PDF입니다/],
  ])('%s gives one sentence', async (_, script, sentence) => {
    standIn(script);
    const { code, stdout, stderr } = await run(['read', pdf('글.pdf'), '--max-bytes', '1M'], {
      env: { PATH, LANG: 'ko_KR.UTF-8' },
    });
    expect([code, stdout]).toEqual([65, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

test.each([
  [
    'ko_KR.UTF-8',
    /: 읽지 못하는 형식입니다: .*글\.pdf \(PDF\)\. .*`apt install poppler-utils`, `brew install poppler`\.$/,
  ],
  [
    'en_US.UTF-8',
    /글\.pdf is a PDF, which nanro does not read\. To read it, install pdftotext: `apt install poppler-utils`/,
  ],
])('without the program, a sentence names it (%s)', async (LANG, sentence) => {
  const { code, stdout, stderr } = await run(['read', pdf('글.pdf')], { env: { PATH: '/nowhere', LANG } });
  expect([code, stdout]).toEqual([65, '']);
  expect(stderr.trim()).toMatch(sentence);
});

const isInstalled = spawnSync('pdftotext', ['-v']).status === 0;
if (!isInstalled) console.warn('skipped: there is no pdftotext on this system');

/** Returns a PDF with a line of text. Its table of objects is missing, which readers mend. */
const realPdf = (line: string): string =>
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
    `4 0 obj<</Length ${line.length + 26}>>stream\nBT /F 18 Tf 9 9 Td (${line}) Tj ET\nendstream endobj`,
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF',
  ].join('\n');

describe.skipIf(!isInstalled)('with pdftotext itself', () => {
  const env = { PATH: process.env['PATH']! };

  test('a file and a pipe give the same text', async () => {
    const path = join(folder, '-real.pdf');
    writeFileSync(path, realPdf('Warm stove'));
    expect((await run(['read', path, '--plain'], { env })).stdout).toMatch(/^Warm stove$/m);
    expect((await run(['read', '-', '--plain'], { env, stdin: realPdf('Warm stove') })).stdout).toMatch(
      /^Warm stove$/m,
    );
  });

  test.each([
    ['a page without text', realPdf(''), /without text/],
    ['a truncated file', realPdf('Warm').slice(0, 60), /broken PDF|without text/],
    ['only a signature', '%PDF-1.7', /broken PDF/],
  ])('%s gives one sentence', async (_, stdin, sentence) => {
    const { code, stdout, stderr } = await run(['read', '-'], { env, stdin });
    expect([code, stdout]).toEqual([65, '']);
    expect(stderr).toMatch(sentence);
  });
});
