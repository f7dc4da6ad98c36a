// What a source on the command line of `open` and `notes` names.
import { resolve } from 'node:path';
import { NanroError } from '../errors.ts';
import type { Context } from './context.ts';
import { pageAt, type Link } from './link-targets.ts';
import { nameArgument } from './load.ts';

/** Returns what a source on the command line names. Throws NanroError `badAddress`. */
export async function linkOf(source: string, context: Context): Promise<Link> {
  const named = await nameArgument(source, context);
  switch (named.kind) {
    case 'input':
      return { target: named, fragment: undefined };
    case 'file':
      return {
        target: { kind: 'file', path: resolve(named.path), name: named.path },
        fragment: undefined,
      };
    case 'page':
      if (!URL.canParse(named.address)) throw new NanroError({ kind: 'badAddress', name: named.address });
      return pageAt(named.address);
  }
}
