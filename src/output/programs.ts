// Starts other programs, without a shell.
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

/** Starts a program. Returns undefined if it cannot be started, for whatever reason. */
export function startProgram(
  [command, ...args]: readonly string[],
  options: SpawnOptions,
): Promise<ChildProcess | undefined> {
  return new Promise((resolve) => {
    try {
      const child = spawn(command!, args, options);
      child.once('error', () => resolve(undefined)).once('spawn', () => resolve(child));
    } catch {
      resolve(undefined); // Node emits ENOENT and EACCES, but throws ELOOP, ENOTDIR, ETXTBSY and others
    }
  });
}
