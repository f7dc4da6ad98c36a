// Looks a word up: in the browser, or with a program of the user's, whose output the reader shows.
import type { StyledLine } from '../article/model.ts';
import { onOneLine } from '../article/sanitize.ts';
import type { Notice } from '../reader/texts.ts';
import { lookupAddress } from '../settings/dictionary.ts';
import type { Emit } from './document-opener.ts';
import { createLatestTask } from './latest-task.ts';

export interface Lookup {
  /** Looks a word up, and reports what was found. */
  readonly look: (word: string, emit: Emit) => Promise<void>;
  /** Ends the program that is running, if there is one. */
  readonly stop: () => void;
}

type Fault = Extract<Notice, { kind: 'notLookedUp' }>;

/** How long a program may run, in milliseconds, and how much it may print. */
const LIMITS = { time: 5000, bytes: 64 * 1024 };

/**
 * `lookup` is the setting. `openAddress` opens an address with the system, or shows it.
 */
export function createLookup(
  lookup: string,
  openAddress: (address: string, emit: Emit) => Promise<void>,
): Lookup {
  const task = createLatestTask();
  return {
    stop: task.stop,
    look: async (word, emit) => {
      task.stop();
      const address = lookupAddress(lookup, word);
      if (address !== undefined) return openAddress(address, emit);
      const signal = task.start();
      // A hyphen at the beginning would make the word an option.
      const argument = word.replace(/^[\s-]+/, '');
      const words = lookup.trim().split(/\s+/);
      emit({ kind: 'loading', loading: { name: onOneLine(word), percent: undefined, isWord: true } });
      const { capture } = await import('../output/captured.ts');
      const found = await capture([...words, argument], { ...LIMITS, signal });
      if (!task.end(signal)) return;
      emit({ kind: 'loading', loading: undefined });
      const fail = (reason: Fault['reason'], code?: number): void =>
        emit({
          kind: 'notice',
          notice: { kind: 'notLookedUp', program: onOneLine(words[0]!), reason, code },
        });
      if (found.kind === 'failed') return fail('failed', found.code);
      if (found.kind !== 'printed') return fail(found.kind);
      const lines = await linesOf(found.text);
      if (lines.length === 0) return fail('empty');
      emit({ kind: 'lookedUp', word: onOneLine(word), lines });
    },
  };
}

/** Returns what a program has printed, with its colours, and without blank lines at both ends. */
async function linesOf(text: string): Promise<StyledLine[]> {
  const { createTerminalText } = await import('../formats/terminal/terminal-text.ts');
  const printed = createTerminalText();
  printed.append(text);
  printed.end();
  const { characters, passage } = printed.manuscript();
  const lines = characters.flatMap((_, index) =>
    passage(index).flatMap((block) => (block.kind === 'lines' ? block.lines : [])),
  );
  const hasText = (line: StyledLine): boolean => line.some((part) => part.text.trim() !== '');
  const [first, last] = [lines.findIndex(hasText), lines.findLastIndex(hasText)];
  return first < 0 ? [] : lines.slice(first, last + 1);
}
