import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ForeignFormat } from '../../src/errors.ts';
import { FOREIGN_FORMATS as ENGLISH } from '../../src/messages/en/foreign-formats.ts';
import { FOREIGN_FORMATS as KOREAN } from '../../src/messages/ko/foreign-formats.ts';
import { describeProblem } from '../../src/messages/problems.ts';
import { run } from '../helpers/run.ts';

const FORMATS = Object.keys(KOREAN) as ForeignFormat[];

test('a file and its command are named', async () => {
  const problem = { kind: 'foreignFormat', name: '내 글.doc', format: 'doc', isFile: true } as const;
  expect(await describeProblem(problem, 'ko')).toBe(
    "읽지 못하는 형식입니다: 내 글.doc (옛 워드 문서). LibreOffice로 바꿔서 읽어 주세요: `soffice --convert-to docx '내 글.doc'`.",
  );
  expect(await describeProblem({ ...problem, isFile: false }, 'en')).toBe(
    '내 글.doc is an old Word document, which nanro does not read. Convert it with LibreOffice: `soffice --convert-to docx FILE`.',
  );
});

describe.each(FORMATS)('the sentences about %s', (format) => {
  test('say what it is and what to do, in both languages', () => {
    expect(KOREAN[format].how('파일')).toMatch(/(?:주세요|습니다|읽습니다)(?:: `[^`]+`(?:, `[^`]+`)*)?$/);
    expect(ENGLISH[format].how('FILE')).toMatch(/^[A-Z][^.]+(?:\.md)?[\w`]/);
    expect(ENGLISH[format].what).toMatch(/^(?:an? |audio|PostScript|Parquet)/);
    for (const text of [
      KOREAN[format].what,
      KOREAN[format].how(''),
      ENGLISH[format].what,
      ENGLISH[format].how(''),
    ])
      expect(text).not.toMatch(/[.\n]$/);
  });
});

test('what is piped in gets a sentence and no text', async () => {
  const { code, stdout, stderr } = await run(['read', '-'], {
    stdin: Buffer.from('\u007fELF\u0002\u0001', 'latin1'),
  });
  expect([code, stdout]).toEqual([65, '']);
  expect(stderr).toBe(
    'nanro: <stdin> is a program, which nanro does not read. There is no text in it to read.\n',
  );
});

test.each([
  ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), /is an image/],
  ['a text', Buffer.from('난로'), /is too large/],
])('%s beyond the limit is recognised', async (_, start, sentence) => {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a');
  writeFileSync(path, Buffer.concat([start, Buffer.alloc(5000, 'a')]));
  const { code, stdout, stderr } = await run(['read', path, '--max-bytes', '1000']);
  expect([code, stdout]).toEqual([65, '']);
  expect(stderr).toMatch(sentence);
});
