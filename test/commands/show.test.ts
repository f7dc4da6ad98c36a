// `nanro <source>`, without a command.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../helpers/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(folder, { recursive: true }));
const post = join(folder, '난로.md');
writeFileSync(post, '# 난로\n\n불을 쬔다.\n\n## 장작\n\n참나무가 오래 탄다.\n');

describe('to a pipe, it is what `nanro read` prints', () => {
  test.each<[argv: string[]]>([
    [[post]],
    [['-w', '20', post]],
    [[post, '--section', '장작']],
    [[post, '--format', 'json']],
    [['--plain', '--', post]],
    [['--jobs', '2', post]],
  ])('%j', async (argv) => {
    const { code, stdout, stderr } = await run(argv);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe((await run(['read', ...argv])).stdout);
    expect(stdout).toContain('참나무');
  });

  test('also with options of `open`', async () => {
    const { stdout } = await run(['read', post]);
    for (const argv of [
      ['-F', post],
      ['--no-state', post],
    ])
      expect(await run(argv), argv.join(' ')).toEqual({ code: 0, stdout, stderr: '' });
  });

  test('also of what is piped in', async () => {
    const stdin = '# 난로\n\n불을 쬔다.\n';
    const { stdout } = await run(['read'], { stdin });
    expect(stdout).toContain('불을 쬔다.');
    for (const argv of [[], ['-'], ['-w', '80']])
      expect(await run(argv, { stdin })).toEqual({ code: 0, stdout, stderr: '' });
  });
});

describe('on a terminal', () => {
  test('where to begin may stand before it', async () => {
    const { code, stderr } = await run(['+2', post], { terminal: 60, stdin: '' });
    expect(code).toBe(2);
    expect(stderr).toContain('`nanro open`');
    expect((await run(['+2', post])).stdout).toBe((await run([post])).stdout); // a pipe gets all of it
  });

  test.each<[argv: string[], env?: Record<string, string>]>([
    [[post]],
    [['-F', post]],
    [['-F', '--no-state', '--justify', '-w', '40', '--from', 'markdown', '+2', post]],
    [['--no-plain', post], { NANRO_PLAIN: '1' }],
    [[post], { NANRO_CODE: 'keep', NANRO_JOBS: '2' }],
  ])('%j with %j opens it, which needs a keyboard', async (argv, env = {}) => {
    const { code, stdout, stderr } = await run(argv, { terminal: 60, env });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('`nanro open`');
  });

  test.each<[argv: string[], env?: Record<string, string>]>([
    [[post, '-s', '장작']],
    [[post, '--format', 'markdown']],
    [[post, '-p']],
    [[post, '--plain']],
    [[post, '--plain', '-F']],
    [[post], { NANRO_PLAIN: '1' }],
    [['+2', post], { NANRO_PLAIN: 'true' }],
    [[post, '--code', 'keep']],
    [[post, '--jobs', '2']],
    [[post, '--force']],
    [[post], { TERM: 'dumb' }],
    [['+2', post], { TERM: 'dumb' }],
  ])('%j with %j prints it', async (argv, env = {}) => {
    const { code, stdout, stderr } = await run(argv, { terminal: 60, env: { PAGER: 'cat', ...env } });
    expect([code, stderr, stdout]).toEqual([0, '', expect.stringContaining('참나무')]);
  });

  test.each<[argv: string[], env?: Record<string, string>]>([
    [['open', post], { TERM: 'dumb' }],
    [['open', post], { NANRO_PLAIN: '1' }],
  ])('%j with %j prints nothing', async (argv, env = {}) => {
    const { code, stdout, stderr } = await run(argv, { terminal: 60, env });
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('`nanro open`')]);
  });

  test('what is piped in is printed', async () => {
    const { stdout } = await run([], { terminal: 60, stdin: '# 난로\n\n불을 쬔다.\n' });
    expect(stdout).toContain('불을 쬔다.');
  });
});

test('a path that does not exist is a file that is missing', async () => {
  const { code, stderr } = await run(['READM.md']);
  expect([code, stderr]).toEqual([66, expect.stringContaining('READM.md')]);
});

test.each(['-v', '-V', '--version', 'version'])('%s prints the version', async (word) => {
  const { code, stdout } = await run([word]);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
});
