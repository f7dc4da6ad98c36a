// `nanro wrap --in-place` and `--check`: the wrapped text of a file replaces it, or is compared with it.
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { NanroError } from '../errors.ts';
import { listenTo, onEnding, reportArrived, type SignalName } from '../output/signals.ts';
import { existing, isFile } from '../source/sources.ts';
import { piecesOf } from '../source/stream.ts';
import { dropOldDrafts, openDraft } from '../storage/files.ts';
import { replaceControls } from '../unicode/controls.ts';
import type { Wrapper } from '../wrap/wrapper.ts';
import type { Context } from './context.ts';

const LF = Buffer.from('\n');
const CR = 0x0d;
const CR_LF = Buffer.from('\r\n');

export type CreateWrapper = (name: string) => Wrapper;

/**
 * Replaces each file with its wrapped text, unless that is the same. Checks all files before changing the
 * first. Throws NanroError: `notRegular`, `notUtf8`, `hasControls`, `cannotRewrite`, and the errors of
 * reading.
 */
export async function rewriteFiles(
  names: readonly string[],
  createWrapper: CreateWrapper,
  { stdin, signals }: Context,
): Promise<void> {
  for (const name of names) {
    if (!isFile(name)) throw new NanroError({ kind: 'notRegular', name });
    const { keepsControls } = createWrapper(name);
    for await (const piece of piecesOf(name, stdin)) checkPiece(name, piece, keepsControls);
  }
  let ending: SignalName | undefined;
  const stopListening = listenTo(
    signals,
    onEnding((signal) => (ending = signal)),
  );
  try {
    attempt(names[0]!, () => dropOldDrafts(names.map(existing)));
    for (const name of names) {
      const draft = attempt(name, () => openDraft(existing(name)));
      try {
        const isChanged = await wrapPieces(
          name,
          piecesOf(name, stdin),
          createWrapper(name),
          async (bytes) => {
            attempt(name, () => draft.append(bytes));
            await setImmediate(); // lets signals in
            return ending === undefined;
          },
        );
        if (ending) break;
        if (isChanged) attempt(name, draft.keep);
      } finally {
        draft.drop();
      }
    }
  } finally {
    await reportArrived(signals, stopListening);
  }
  if (ending) signals.raise(ending, 'self');
}

/** Returns the names of the files that `rewriteFiles` would change. Throws the same errors. */
export async function namesThatChange(
  names: readonly string[],
  createWrapper: CreateWrapper,
  { stdin }: Context,
): Promise<string[]> {
  const changed: string[] = [];
  for (const name of names)
    if (await wrapPieces(name, piecesOf(name, stdin), createWrapper(name), async () => true))
      changed.push(name);
  return changed;
}

/**
 * Wraps the pieces of a file and passes them to `take`, until it returns false. Does not add a missing last
 * newline. Returns whether the text has changed.
 */
async function wrapPieces(
  name: string,
  pieces: AsyncIterable<Buffer>,
  wrapper: Wrapper,
  take: (bytes: Uint8Array) => Promise<boolean>,
): Promise<boolean> {
  const [before, after] = [createHash('sha256'), createHash('sha256')];
  const put = (text: Uint8Array | string): Promise<boolean> => {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    after.update(bytes);
    return take(bytes);
  };
  let newline: Buffer = LF;
  let isWhole = true; // whether the last line ends with a newline
  for await (const piece of pieces) {
    checkPiece(name, piece, wrapper.keepsControls);
    before.update(piece);
    if (piece.includes(LF)) newline = piece.subarray(0, piece.lastIndexOf(LF)).at(-1) === CR ? CR_LF : LF;
    isWhole = piece.at(-1) === LF[0];
    if (!(await put(await wrapper.push(piece)))) return false;
  }
  // A newline makes the last line break like those before it. It is removed again below.
  const last = isWhole ? '' : String(await wrapper.push(Buffer.from(newline)));
  const end = last + wrapper.end();
  await put(isWhole ? end : end.replace(/\r?\n$/, ''));
  return before.digest('hex') !== after.digest('hex');
}

/** Throws NanroError if wrapping would lose bytes: bytes that are not UTF-8, or control characters. */
function checkPiece(name: string, piece: Buffer, keepsControls: boolean): void {
  if (!isUtf8(piece)) throw new NanroError({ kind: 'notUtf8', name });
  if (keepsControls) return;
  const text = String(piece);
  if (text.includes('\u001b') || replaceControls(text) !== text)
    throw new NanroError({ kind: 'hasControls', name });
}

function attempt<T>(name: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    throw new NanroError({ kind: 'cannotRewrite', name, code });
  }
}
