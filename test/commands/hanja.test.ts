// `--hanja`: the option, the variable and the configuration; which articles have readings.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../helpers/run.ts';

const TEXT = '# 漢字 文化圈\n\n國際聯合의 **歷史**를 읽는다.\n\n## 年度\n\n2026年에 썼다.\n';
const SHOWN = '漢字(한자) 文化圈(문화권)\n1분\n\n國際聯合(국제연합)의 歷史(역사)를 읽는다.\n';

const read = async (argv: string[], stdin = TEXT, env: Record<string, string> = {}): Promise<string> =>
  (await run(['read', '--from', 'markdown', ...argv], { stdin, env })).stdout;

test('the option and the variable show readings; --no-hanja hides them', async () => {
  const plain = await read([]);
  expect(plain).not.toContain('(');
  expect(await read(['--hanja'])).toContain(SHOWN);
  expect(await read([], TEXT, { NANRO_HANJA: 'true' })).toContain(SHOWN);
  expect(await read(['--no-hanja'], TEXT, { NANRO_HANJA: '1' })).toBe(plain);
  expect(await read(['--hanja', '-s', '1'])).toContain('年度(연도)\n\n2026年(년)에 썼다.\n');
});

test('articles in other languages have none, nor has a converted article', async () => {
  const japanese = '# 漢字文化圏\n\n漢字は東アジアで使われる文字である。\n';
  expect(await read(['--hanja'], japanese)).toBe(await read([], japanese));
  expect(await read(['--hanja', '--format', 'markdown'])).toBe(await read(['--format', 'markdown']));
});

test('the tables are in a file of their own, which is loaded when readings are first shown', () => {
  const folder = new URL('../../dist/js/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const having = (text: string): string[] =>
    files.filter((name) => readFileSync(new URL(name, folder), 'utf8').includes(text));
  const tables = having('가仮伽佳');
  expect(tables).toHaveLength(1);
  expect(having(`from"./${tables[0]}"`)).toEqual([]);
});
