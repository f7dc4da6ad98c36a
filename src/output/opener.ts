// Opens links with the default program of the system.
import { startProgram } from './programs.ts';

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
export async function openLink(href: string, platform: string): Promise<boolean> {
  const child = await startProgram([...openerOf(platform), new URL(href).href], {
    stdio: 'ignore',
    detached: true,
  });
  if (!child) return false;
  child.unref(); // a browser may run longer than nanro
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)));
}
