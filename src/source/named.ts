// Tells what an argument names: standard input, a web page or a file.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NanroError } from '../errors.ts';
import { isAddress, isThere, STANDARD_INPUT } from './sources.ts';

export type NamedSource =
  | { readonly kind: 'input' }
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'file'; readonly path: string };

/**
 * Matches an address without its scheme: a host with a dot, and either a `/` after it or `www.` before it.
 */
const BARE_ADDRESS =
  /^(?:(?=www\.)|(?=[^/]+\/))(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(\p{L}[\p{L}\p{N}-]*)(?::\d{1,5})?(?:[/?#]|$)/u;

/**
 * Returns what an argument names. An existing file takes precedence. `home` is the folder for `~/`, if the
 * shell has not replaced it. `isExtension` reports whether nanro reads files with an extension: `notes.md/x`
 * is a mistyped path rather than a host in Moldova. Throws NanroError `badAddress` for an address with
 * another scheme.
 *
 * @example
 * const isExtension = (extension) => extension === 'md'
 * nameSource('a.tistory.com/26', isExtension) // => { kind: 'page', address: 'https://a.tistory.com/26' }
 * nameSource('READM.md', isExtension) // => { kind: 'file', path: 'READM.md' }
 */
export function nameSource(
  argument: string,
  isExtension: (extension: string) => boolean,
  home?: string,
): NamedSource {
  if (argument === STANDARD_INPUT) return { kind: 'input' };
  if (isAddress(argument)) return { kind: 'page', address: argument };
  if (isThere(argument)) return { kind: 'file', path: argument };
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(argument)) return { kind: 'file', path: pathOf(argument) };
  if (argument.startsWith('~/') && home !== undefined)
    return { kind: 'file', path: join(home, argument.slice(2)) };
  const extension = BARE_ADDRESS.exec(argument)?.[1];
  return extension === undefined || isExtension(extension.toLowerCase())
    ? { kind: 'file', path: argument }
    : { kind: 'page', address: `https://${argument}` };
}

/** Returns the path in a `file:` address. Throws NanroError `badAddress` for any other. */
function pathOf(address: string): string {
  try {
    return fileURLToPath(address);
  } catch {
    throw new NanroError({ kind: 'badAddress', name: address });
  }
}
