// Standard input as the reader shows it: at once what has arrived, and the rest as it arrives.
import type { Readable } from 'node:stream';
import { NanroError } from '../errors.ts';
import { createGrowingText, type GrowingOptions, type Grown } from '../formats/growing-text.ts';
import { isReadByRange, STDIN } from '../source/sources.ts';
import { afterTime, createRenewal, type Later } from './renewal.ts';

/** What there is of the input when it is opened. */
export type Begun =
  /** A stream of the whole input: all of it has arrived, or it is an archive. */
  | { readonly kind: 'whole'; readonly stream: AsyncIterable<Buffer> }
  /** Text, to which more may be added; undefined if nothing can be read yet. */
  | { readonly kind: 'growing'; readonly grown: Grown | undefined };

/** What is reported of the input later. */
export interface Growth {
  /** More can be read. `isGrowing` is false as soon as nothing follows. */
  readonly grow: (grown: Grown, isGrowing: boolean) => void;
  /** All of the input has arrived, and is to be read as a whole. */
  readonly finish: (stream: AsyncIterable<Buffer>) => Promise<void>;
  /** The input is larger than the limit, so its end is left out. */
  readonly cut: (bytes: number) => void;
  readonly fail: (error: unknown) => void;
}

export interface GrowingInput {
  /**
   * Waits a moment for all of the input; with `lines`, until that many lines have arrived or the input ends.
   */
  readonly begin: (lines?: number) => Promise<Begun>;
  /** Reports what arrives after that. */
  readonly follow: (growth: Growth) => void;
  /** Reads no further. */
  readonly stop: () => void;
}

/** How long to wait for all of the input. Output that a program has ready arrives in this time. */
const MOMENT = 150; // ms
const NEWLINE = 0x0a;

/** Starts to read the input, which is not a terminal. */
export function openGrowingInput(
  stdin: Readable,
  options: GrowingOptions,
  later: Later = afterTime,
): GrowingInput {
  const { maxBytes } = options;
  const text = createGrowingText({ name: STDIN, isStandardInput: true }, options);
  const chunks: Buffer[] = [];
  let size = 0;
  let lines = 0;
  let state: 'open' | 'ended' | 'archive' | 'cut' = 'open';
  let error: unknown;
  let changed = (): void => {};

  const stop = (): void => {
    stdin.off('data', onData).off('end', onEnd).off('error', onError);
    stdin.on('error', () => {}); // nobody waits for it
    stdin.pause();
  };
  const onData = (chunk: Buffer): void => {
    if (size === 0 && isReadByRange(chunk)) {
      state = 'archive';
      stop();
      stdin.unshift(chunk);
    } else {
      size += chunk.length;
      const fits = chunk.subarray(0, Math.max(0, chunk.length - (size - maxBytes)));
      chunks.push(chunk);
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines++;
      text.append(fits);
      if (size > maxBytes) close('cut');
    }
    changed();
  };
  const close = (how: 'ended' | 'cut'): void => {
    state = how;
    if (how === 'cut') text.cut();
    else text.end();
    stop();
  };
  const onEnd = (): void => {
    close('ended');
    changed();
  };
  const onError = (reason: unknown): void => {
    error = reason;
    onEnd();
  };
  /** Yields what has arrived, and throws the error with which it ended. */
  async function* whole(): AsyncGenerator<Buffer> {
    yield* chunks;
    if (error !== undefined) throw error;
  }
  stdin.on('data', onData).on('end', onEnd).on('error', onError);

  return {
    stop,
    begin: async (wanted) => {
      await new Promise<void>((resolve) => {
        const cancel = wanted === undefined ? later(resolve, MOMENT) : () => {};
        changed = () => {
          if (state === 'open' && lines < (wanted ?? Infinity)) return;
          cancel();
          resolve();
        };
        changed();
      });
      changed = () => {};
      if (state === 'archive') return { kind: 'whole', stream: stdin };
      if (state === 'ended') return { kind: 'whole', stream: whole() };
      return { kind: 'growing', grown: await text.read() };
    },
    follow: ({ grow, finish, cut, fail }) => {
      const renewal = createRenewal(async () => {
        const now = state;
        try {
          if (now === 'archive') return await finish(stdin);
          const grown = await text.read();
          const isDone = now !== 'open';
          if (isDone) renewal.stop();
          if (grown && (now !== 'ended' || grown.isAppended)) {
            grow(grown, !isDone);
            if (now === 'cut') cut(maxBytes);
            if (grown.isAppended) chunks.length = 0; // they are not read again
          } else if (now === 'cut') throw new NanroError({ kind: 'tooLarge', name: STDIN, bytes: maxBytes });
          else if (now === 'ended') await finish(whole());
        } catch (reason) {
          fail(reason);
        }
      }, later);
      changed = renewal.ask;
      renewal.ask();
    },
  };
}
