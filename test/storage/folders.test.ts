import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { foldersOf } from '../../src/storage/folders.ts';

test.each([
  [
    'linux',
    { HOME: '/home/nan' },
    {
      config: '/home/nan/.config/nanro',
      cache: '/home/nan/.cache/nanro',
      state: '/home/nan/.local/state/nanro',
    },
  ],
  [
    'linux',
    { HOME: '/home/nan', XDG_CONFIG_HOME: '/etc/nan', XDG_CACHE_HOME: '/tmp/c', XDG_STATE_HOME: '/tmp/s' },
    { config: '/etc/nan/nanro', cache: '/tmp/c/nanro', state: '/tmp/s/nanro' },
  ],
  [
    'linux',
    { HOME: '/home/nan', XDG_CONFIG_HOME: 'relative', XDG_CACHE_HOME: '', XDG_STATE_HOME: './here' },
    {
      config: '/home/nan/.config/nanro',
      cache: '/home/nan/.cache/nanro',
      state: '/home/nan/.local/state/nanro',
    },
  ],
  [
    'freebsd',
    { HOME: '/home/난로' },
    {
      config: '/home/난로/.config/nanro',
      cache: '/home/난로/.cache/nanro',
      state: '/home/난로/.local/state/nanro',
    },
  ],
  [
    'darwin',
    { HOME: '/Users/nan', XDG_CONFIG_HOME: '/etc/nan' },
    {
      config: '/Users/nan/Library/Preferences/nanro',
      cache: '/Users/nan/Library/Caches/nanro',
      state: '/Users/nan/Library/Application Support/nanro',
    },
  ],
  [
    'win32',
    { USERPROFILE: 'C:\\Users\\난', HOME: '/c/Users/nan' },
    {
      config: 'C:\\Users\\난\\AppData\\Roaming\\nanro\\Config',
      cache: 'C:\\Users\\난\\AppData\\Local\\nanro\\Cache',
      state: 'C:\\Users\\난\\AppData\\Local\\nanro\\Data',
    },
  ],
  [
    'win32',
    { APPDATA: 'D:\\Roaming', LOCALAPPDATA: 'D:\\Local' },
    {
      config: 'D:\\Roaming\\nanro\\Config',
      cache: 'D:\\Local\\nanro\\Cache',
      state: 'D:\\Local\\nanro\\Data',
    },
  ],
])('on %s with %j', (platform, env, folders) => {
  expect(foldersOf(platform, env)).toEqual(folders);
});

describe('the folders are those of env-paths', () => {
  // env-paths uses the process it is loaded in, and the path separator of this system.
  const envPaths = (platform: string, env: Record<string, string>): Record<string, string> => {
    const program = `Object.defineProperty(process, 'platform', { value: '${platform}' });
      console.log(JSON.stringify((await import('env-paths')).default('nanro', { suffix: '' })));`;
    return JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        env,
        encoding: 'utf8',
      }),
    ) as Record<string, string>;
  };
  const slashes = (path: string | undefined): string | undefined => path?.replaceAll('\\', '/');

  test.each([
    ['linux', 'log', {}],
    ['linux', 'log', { XDG_CONFIG_HOME: '/a', XDG_CACHE_HOME: '/b', XDG_STATE_HOME: '/c' }],
    ['darwin', 'data', {}],
    ['win32', 'data', {}],
    ['win32', 'data', { APPDATA: '/roaming', LOCALAPPDATA: '/local' }],
  ])('on %s, with its folder `%s` for the state, with %j', (platform, state, env) => {
    const home = { HOME: '/home/nan', USERPROFILE: '/home/nan' };
    const theirs = envPaths(platform, { ...home, ...env });
    const ours = foldersOf(platform, { ...home, ...env });
    expect(Object.values(ours).map(slashes)).toEqual(
      [theirs['config'], theirs['cache'], theirs[state]].map(slashes),
    );
  });
});
