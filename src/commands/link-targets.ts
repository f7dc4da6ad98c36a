// What `nanro open` can show, and where the links of a document lead.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodedName } from '../article/targets.ts';
import type { Ranges } from '../source/ranges.ts';
import { isAddress } from '../source/sources.ts';

/** What can be opened. */
export type Target =
  /** A file or a folder, by its absolute path. `name` is the name that the user gave, for messages. */
  | { readonly kind: 'file'; readonly path: string; readonly name?: string }
  /** A page on the web, by its address. The address is valid and has no fragment. */
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'entry'; readonly feed: Target; readonly index: number }
  | { readonly kind: 'input' | 'bundled' | 'library' };

/** A target, and the name of a place in it. */
export interface Link {
  readonly target: Target;
  readonly fragment: string | undefined;
  /** The address of a page with its fragment. */
  readonly address?: string;
}

/** Where a link leads. */
export type Destination =
  | ({ readonly kind: 'document' } & Link)
  /** An address that only programs of the system open. */
  | { readonly kind: 'system'; readonly address: string }
  /** An address that nanro does not open from here. `scheme` is in lower case, without its colon. */
  | { readonly kind: 'refused'; readonly scheme: string }
  | { readonly kind: 'invalid' };

/** A document that has links. */
export interface Origin {
  readonly target: Target;
  /** Its address after redirects, if it comes from the web. */
  readonly address?: string | undefined;
  /** The archive that it was read from, if that cannot be opened again. */
  readonly archive?: Ranges | undefined;
}

/** Matches a scheme. One letter is a drive of Windows. */
const SCHEME = /^[a-z][a-z\d+.-]+:/i;
/** Matches an address or a path on another machine. Windows would log in there. */
const OTHER_HOST = /^[/\\]{2}/;
/** The schemes of addresses that only programs of the system can open. */
const SYSTEM = ['mailto:', 'tel:'];

/**
 * Returns where a link of a document leads. A relative address is resolved against the address of a page, the
 * folder of a file, or else the working directory. A page on the web cannot lead to a file.
 *
 * @example
 * const from = { target: { kind: 'file', path: '/home/kim/글/난로.md' } }
 * resolveLink('../%EB%B4%84.md#2', from)
 * // => { kind: 'document', target: { kind: 'file', path: '/home/kim/봄.md' }, fragment: '2' }
 * resolveLink('tel:+82-2-123', from) // => { kind: 'system', address: 'tel:+82-2-123' }
 */
export function resolveLink(href: string, { target, address }: Origin): Destination {
  const scheme = SCHEME.exec(href)?.[0].toLowerCase();
  if (address !== undefined) return onWeb(href, address);
  if (scheme === 'file:') return fileAt(href);
  if (scheme !== undefined || OTHER_HOST.test(href)) return onWeb(href, 'https://localhost');
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  const name = decodedName(path);
  if (OTHER_HOST.test(name)) return { kind: 'refused', scheme: 'file' };
  const folder = target.kind === 'file' ? dirname(target.path) : resolve();
  return {
    kind: 'document',
    target: path === '' ? target : { kind: 'file', path: resolve(folder, name) },
    fragment: fragment === undefined ? undefined : decodedName(fragment),
  };
}

function onWeb(href: string, base: string): Destination {
  if (!URL.canParse(href, base)) return { kind: 'invalid' };
  const url = new URL(href, base);
  const { protocol: scheme } = url;
  if (SYSTEM.includes(scheme)) return { kind: 'system', address: url.href };
  if (scheme !== 'http:' && scheme !== 'https:') return { kind: 'refused', scheme: scheme.slice(0, -1) };
  return { kind: 'document', ...pageAt(url.href) };
}

/** Returns the page at an address. */
export function pageAt(address: string): Link {
  const url = new URL(address);
  const fragment = url.hash === '' ? undefined : decodedName(url.hash.slice(1));
  url.hash = '';
  return { target: { kind: 'page', address: url.href }, fragment, address };
}

/** Returns the file at a `file:` address. An address of another machine is refused. */
function fileAt(href: string): Destination {
  if (!URL.canParse(href)) return { kind: 'invalid' };
  const { host, hash } = new URL(href);
  if (host !== '') return { kind: 'refused', scheme: 'file' };
  try {
    const path = fileURLToPath(href);
    if (OTHER_HOST.test(path)) return { kind: 'refused', scheme: 'file' };
    const fragment = hash === '' ? undefined : decodedName(hash.slice(1));
    return { kind: 'document', target: { kind: 'file', path }, fragment };
  } catch {
    return { kind: 'invalid' }; // an encoded slash
  }
}

/**
 * Returns the target of a source in the library, which is an absolute path or an address. An invalid address
 * counts as a path, and leads nowhere.
 */
export const targetOf = (source: string): Target =>
  isPage(source) ? { kind: 'page', address: source } : { kind: 'file', path: source };

/** Reports whether a text is the address of a page. */
export const isPage = (text: string): boolean => isAddress(text) && URL.canParse(text);

/** Returns a text that tells targets apart. */
export function keyOf(target: Target): string {
  switch (target.kind) {
    case 'file':
      return `file ${target.path.normalize('NFC')}`;
    case 'page':
      return `page ${target.address}`;
    case 'entry':
      return `entry ${target.index} ${keyOf(target.feed)}`;
    default:
      return target.kind;
  }
}
