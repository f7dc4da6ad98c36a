// The folders for the files of a program on each system.
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

export interface Folders {
  readonly config: string;
  /** Cached web pages and compiled code. */
  readonly cache: string;
  /** Reading positions, highlights, the library, bookmarks and the search history. */
  readonly state: string;
}

/**
 * Returns nanro's folders on a platform (named as in `process.platform`). They are the same as with the
 * package env-paths 4; a test checks that. The package itself takes 8 ms to load, because it imports
 * node:process, and every run looks for the configuration.
 */
export function foldersOf(platform: string, env: NodeJS.ProcessEnv): Folders {
  const { join } = platform === 'win32' ? win32 : posix;
  const home = (platform === 'win32' ? env['USERPROFILE'] : env['HOME']) || homedir();
  switch (platform) {
    case 'darwin': {
      const library = join(home, 'Library');
      return {
        config: join(library, 'Preferences', 'nanro'),
        cache: join(library, 'Caches', 'nanro'),
        state: join(library, 'Application Support', 'nanro'),
      };
    }
    case 'win32': {
      const roaming = env['APPDATA'] || join(home, 'AppData', 'Roaming');
      const local = env['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
      return {
        config: join(roaming, 'nanro', 'Config'),
        cache: join(local, 'nanro', 'Cache'),
        state: join(local, 'nanro', 'Data'),
      };
    }
    default: {
      // “If an implementation encounters a relative path in any of these variables it should consider the
      // path invalid and ignore it” (XDG Base Directory Specification 0.8).
      const base = (name: string, ...otherwise: string[]): string =>
        join(env[name]?.startsWith('/') ? env[name] : join(home, ...otherwise), 'nanro');
      return {
        config: base('XDG_CONFIG_HOME', '.config'),
        cache: base('XDG_CACHE_HOME', '.cache'),
        state: base('XDG_STATE_HOME', '.local', 'state'),
      };
    }
  }
}
