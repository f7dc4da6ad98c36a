// Things that may be in the place of a file: pipes, devices, folders, links.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename } from 'node:path';
import { onTestFinished } from 'vitest';

export interface OddFile {
  readonly what: string;
  /** Puts it at a path, for the current test. */
  readonly put: (path: string) => void | Promise<void>;
  /** The error of the file system that reading it gives. */
  readonly code: RegExp;
}

const GIBIBYTE = 2 ** 30;

/** Those of every system with links, pipes and devices; reading some of them would never end. */
export const ODD_FILES: readonly OddFile[] =
  process.platform === 'win32'
    ? []
    : [
        { what: 'a pipe', put: (path) => void execFileSync('mkfifo', [path]), code: /^EINVAL$/ },
        { what: 'a socket', put: listenAt, code: /^(?:ENXIO|EOPNOTSUPP)$/ },
        {
          what: 'a link to a device that never ends',
          put: (path) => symlinkSync('/dev/zero', path),
          code: /^EINVAL$/,
        },
        { what: 'a folder', put: (path) => mkdirSync(path), code: /^EISDIR$/ },
        { what: 'a link to a folder', put: (path) => symlinkSync('.', path), code: /^EISDIR$/ },
        { what: 'a dangling link', put: (path) => symlinkSync('nowhere', path), code: /^ENOENT$/ },
        {
          what: 'a link to itself',
          put: (path) => symlinkSync(basename(path), path),
          code: /^ELOOP$/,
        },
        { what: 'a file of 1.5 GiB', put: putLarge, code: /^EFBIG$/ },
      ];

async function listenAt(path: string): Promise<void> {
  const server = createServer().listen(path);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
}

/** Makes a file with a hole, which takes no space. */
function putLarge(path: string): void {
  writeFileSync(path, '');
  truncateSync(path, 1.5 * GIBIBYTE);
}

/** Folders in which nothing can be made. `file` is the path of a file. */
export const oddFolders = (file: string): string[] => [
  `${file}/nanro`,
  '/dev/null/nanro',
  ...(process.platform === 'linux'
    ? ['/proc/nanro', '/proc/self/nanro', '/sys/nanro', '/dev/full/nanro']
    : []),
];
