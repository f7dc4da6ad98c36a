// Opens links with the default program of the system.
import { spawn } from 'node:child_process';

/**
 * Programs that take an address as an argument. On Windows, `start` is a command of the shell, and calls this
 * program.
 */
const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
const OTHERS = ['xdg-open'];

/** Returns the program that opens links, and its arguments before the address. */
export const openerOf = (platform: string): readonly string[] => OPENERS[platform] ?? OTHERS;

/** Opens an address without a shell. Returns false if there is no program for it, or it fails. */
export function openLink(href: string, platform: string): Promise<boolean> {
  const [command, ...args] = openerOf(platform) as [string, ...string[]];
  return new Promise((resolve) => {
    const child = spawn(command, [...args, new URL(href).href], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    child.unref(); // a browser may run longer than nanro
  });
}
