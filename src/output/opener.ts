// Links go to whatever the system opens them with.
import { spawn } from 'node:child_process';

/** Programs that take an address as an argument. `start` is of the Windows shell; this is what it asks itself. */
const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
const OTHERS = ['xdg-open'];

/** The program that opens links, and what stands before the address. */
export const openerOf = (platform: string): readonly string[] => OPENERS[platform] ?? OTHERS;

/** Opens an address, never through a shell. Returns whether there was something to open it with, and it did not fail. */
export function openLink(href: string, platform: string): Promise<boolean> {
  const [command, ...args] = openerOf(platform) as [string, ...string[]];
  return new Promise((resolve) => {
    const child = spawn(command, [...args, new URL(href).href], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    child.unref(); // a browser may stay longer than its reader
  });
}
