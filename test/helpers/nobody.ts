// Runs programs as a user without permission to write, although the tests run as root.
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync } from 'node:fs';
import { NOWHERE } from './run.ts';

export const CAN_BE_NOBODY = process.getuid?.() === 0 && existsSync('/usr/bin/setpriv');

/** Runs Node as nobody. It may read all files, because Node or nanro may be in a folder that only root can read. */
export const runAsNobody = (argv: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(
    'setpriv',
    [
      '--reuid=65534',
      '--clear-groups',
      '--inh-caps=+dac_read_search',
      '--ambient-caps=+dac_read_search',
      process.execPath,
      ...argv,
    ],
    { encoding: 'utf8', env: NOWHERE, timeout: 30_000 },
  );
