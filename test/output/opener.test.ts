// Links are opened with the program of the system. It gets the address as one argument, without a shell.
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openerOf, openLink } from '../../src/output/opener.ts';

const ADDRESSES = [
  ['https://example.com/?a=1&b=2', 'https://example.com/?a=1&b=2'],
  ['https://example.com/%EB%82%9C%EB%A1%9C?100%25', 'https://example.com/%EB%82%9C%EB%A1%9C?100%25'],
  ['https://example.com/난로 곁/', 'https://example.com/%EB%82%9C%EB%A1%9C%20%EA%B3%81/'],
  ['https://난로.한국/', 'https://xn--e20b00m.xn--3e0b707e/'],
  [
    'https://example.com/"$(touch a)`touch b`|%PATH%',
    'https://example.com/%22$(touch%20a)%60touch%20b%60|%PATH%',
  ],
];

/** The variables of a desktop. */
const DESKTOP = { DISPLAY: ':0' };

test.each([
  ['linux', ['xdg-open']],
  ['freebsd', ['xdg-open']],
  ['darwin', ['open']],
  ['win32', ['rundll32', 'url.dll,FileProtocolHandler']],
])('on %s the program is %j', (platform, command) => {
  expect(openerOf(platform)).toEqual(command);
});

describe.skipIf(process.platform === 'win32').each(['linux', 'darwin', 'win32'])(
  'on %s (with a stand-in, skipped on Windows)',
  (platform) => {
    const [program, ...first] = openerOf(platform) as [string, ...string[]];
    let folder: string;
    const install = (script: string): void =>
      writeFileSync(join(folder, program), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'nanro-'));
      vi.stubEnv('PATH', `${folder}${delimiter}/usr/bin${delimiter}/bin`);
    });
    afterEach(() => {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    });

    test.each(ADDRESSES)('%s', async (href, address) => {
      install(`printf '%s\\n' "$@" > '${folder}/arguments'`);
      expect(await openLink(href!, platform, DESKTOP)).toBe(true);
      expect(readFileSync(join(folder, 'arguments'), 'utf8')).toBe(`${[...first, address].join('\n')}\n`);
    });

    test('a program that fails is reported', async () => {
      install('exit 3');
      expect(await openLink('https://example.com', platform, DESKTOP)).toBe(false);
      vi.stubEnv('PATH', join(folder, 'nowhere'));
      expect(await openLink('https://example.com', platform, DESKTOP)).toBe(false);
    });

    test.each([
      ['nothing', {}, platform !== 'linux'],
      ['empty variables', { DISPLAY: '', BROWSER: '' }, platform !== 'linux'],
      ['X11', { DISPLAY: ':0' }, true],
      ['Wayland', { WAYLAND_DISPLAY: 'wayland-0' }, true],
      ['a browser', { BROWSER: 'w3m' }, true],
      ['WSL', { WSL_DISTRO_NAME: 'Ubuntu' }, true],
      ['an older WSL', { WSL_INTEROP: '/run/WSL/8_interop' }, true],
    ])('with %s to show it on', async (_, env, isOpened) => {
      install('exit 0');
      expect(await openLink('https://example.com', platform, env)).toBe(isOpened);
    });

    test.each<[code: string, path: () => string]>([
      ['ENOTDIR', () => `${folder}${delimiter}/etc/passwd`],
      [
        'ELOOP',
        () => {
          symlinkSync('loop', join(folder, 'loop'));
          return join(folder, 'loop');
        },
      ],
      ['ENAMETOOLONG', () => join(folder, 'x'.repeat(300))],
      [
        'EACCES',
        () => {
          mkdirSync(join(folder, program));
          return folder;
        },
      ],
    ])('a program that cannot be started (%s) is reported', async (_, path) => {
      vi.stubEnv('PATH', path());
      expect(await openLink('https://example.com', platform, DESKTOP)).toBe(false);
    });

    test.runIf(process.platform === 'linux')(
      'a program that is being written (ETXTBSY) is reported',
      async () => {
        copyFileSync('/bin/true', join(folder, program));
        const file = openSync(join(folder, program), 'r+');
        try {
          vi.stubEnv('PATH', folder);
          expect(await openLink('https://example.com', platform, DESKTOP)).toBe(false);
        } finally {
          closeSync(file);
        }
      },
    );
  },
);
