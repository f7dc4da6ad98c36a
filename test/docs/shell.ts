// Runs the commands of the docs in a shell.
import { spawnSync } from 'node:child_process';
import { NOWHERE } from '../helpers/run.ts';
import { ROOT } from './pages.ts';

/** Runs a command in a shell in which `nanro` starts this clone. */
export function shell(
  command: string,
  cwd = ROOT,
  home = process.env['HOME'],
): { status: number | null; stdout: string; stderr: string } {
  const nanro = `nanro() { "${process.execPath}" "${ROOT}/bin/nanro.js" "$@"; }`;
  const env = { ...NOWHERE, PATH: process.env['PATH'], HOME: home };
  return spawnSync('sh', ['-c', `${nanro}\n${command}`], { cwd, env, encoding: 'utf8' });
}
