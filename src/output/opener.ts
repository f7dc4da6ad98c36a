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

/**
 * Variables of which `xdg-open` needs at least one. The last two are set by WSL, whose `xdg-open` calls
 * Windows.
 */
const SURROUNDINGS = ['DISPLAY', 'WAYLAND_DISPLAY', 'BROWSER', 'WSL_DISTRO_NAME', 'WSL_INTEROP'];

/**
 * Opens an address without a shell. Returns false if there is no program for it, or the program fails. Also
 * returns false if `xdg-open` could show nothing, because it would report success all the same.
 */
export async function openLink(href: string, platform: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const opener = openerOf(platform);
  if (opener === OTHERS && !SURROUNDINGS.some((name) => env[name])) return false;
  const child = await startProgram([...opener, new URL(href).href], { stdio: 'ignore', detached: true });
  if (!child) return false;
  child.unref(); // a browser may run longer than nanro
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)));
}
