// What the status line of `nanro open` says if something cannot be opened.
import { basename } from 'node:path';
import { onOneLine } from '../article/sanitize.ts';
import { decodedName } from '../article/targets.ts';
import { mapTexts, NanroError, type Problem } from '../errors.ts';
import type { Language } from '../messages/messages.ts';
import type { OpenTexts } from '../messages/open-types.ts';
import { describeProblem } from '../messages/problems.ts';
import { withHangul } from '../unicode/shown-address.ts';
import type { Target } from './link-targets.ts';

/** The problems of files that nanro does not read at all. Other programs may read them. */
const UNREAD: readonly Problem['kind'][] = ['foreignFormat', 'notText', 'wrongType'];

/** Returns the message for an error, on one line. Throws the error again if it is a bug. */
export async function describeError(
  error: unknown,
  target: Target,
  texts: OpenTexts,
  language: Language,
): Promise<string> {
  if (!(error instanceof NanroError)) throw error;
  const { problem } = error;
  if (UNREAD.includes(problem.kind)) return texts.unread(lastName(target));
  // There is little room, so only the last name of a path is shown, and the Hangul in an address is decoded.
  const isPath = (text: string): boolean =>
    target.kind === 'file' &&
    'name' in problem &&
    text === problem.name &&
    text.includes(basename(target.path));
  const short = (text: string): string => onOneLine(isPath(text) ? basename(text) : withHangul(text));
  return onOneLine(await describeProblem(mapTexts(problem, short), language));
}

/** Returns the last name in the path of a target. */
function lastName(target: Target): string {
  if (target.kind === 'file') return onOneLine(basename(target.path));
  if (target.kind !== 'page') return '';
  const { pathname, host } = new URL(target.address);
  return onOneLine(decodedName(pathname.split('/').findLast((part) => part !== '') ?? host));
}
