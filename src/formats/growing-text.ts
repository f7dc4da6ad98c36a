// Reads text that arrives in pieces, such as the output of a running program. Plain text and terminal text
// can be read before their end has arrived; other formats cannot.
import type { Manuscript } from '../article/manuscript.ts';
import type { Charset } from './charset-names.ts';
import { detectFormat } from './detect.ts';
import type { FormatName } from './format-names.ts';
import { loadManuscript } from './read-source.ts';
import type { SourceBytes } from './source-text.ts';
import { createTerminalText, LONGEST_HALF, type TerminalText } from './terminal/terminal-text.ts';

export interface GrowingText {
  readonly append: (bytes: Uint8Array) => void;
  /** Marks the end of the text. */
  readonly end: () => void;
  /** Marks the end of what is read of the text. Half a line is left out, unless it is long or all there is. */
  readonly cut: () => void;
  /** Returns what can be read of the text so far; undefined if nothing can. */
  readonly read: () => Promise<Grown | undefined>;
}

/** The part of a text that has arrived. */
export interface Grown {
  readonly manuscript: Manuscript;
  /**
   * Whether the text so far stays the same, and only more is added. Other text may turn out to be something
   * else.
   */
  readonly isAppended: boolean;
}

export interface GrowingOptions {
  /** The format that the user has named. */
  readonly format?: FormatName | undefined;
  readonly encoding?: Charset | undefined;
  readonly maxBytes: number;
}

/** The kind of a text; `whole` if it must be read to its end. */
type Kind = 'lines' | 'text' | 'whole';

/** How many bytes at the beginning decide the kind of a text. */
const HEAD = 1 << 16;

/** Returns an empty text to which pieces are added. `source` has its name in messages. */
export function createGrowingText(
  source: Pick<SourceBytes, 'name' | 'isStandardInput'>,
  { format, encoding, maxBytes }: GrowingOptions,
): GrowingText {
  const decoder = new TextDecoder('utf-8');
  let head = Buffer.alloc(0);
  let text = '';
  let terminal: TerminalText | undefined;
  let wasProse = false;
  let hasEnded = false;

  const kindNow = (): Kind => {
    if (encoding !== undefined && encoding !== 'utf-8') return 'whole';
    if (format !== undefined && !['lines', 'text', 'log'].includes(format)) return 'whole';
    if (!isText(head)) return 'whole';
    const found = format ?? detectFormat(text, source);
    if (found === 'lines' || found === 'log') return 'lines';
    return found === 'text' ? found : 'whole';
  };
  return {
    append: (bytes) => {
      if (head.length < HEAD) head = Buffer.concat([head, bytes.subarray(0, HEAD - head.length)]);
      const added = decoder.decode(bytes, { stream: true });
      if (terminal) terminal.append(added);
      else text += added;
    },
    end: () => {
      hasEnded = true;
      terminal?.end();
    },
    cut: () => {
      hasEnded = true;
      if (terminal) terminal.cut();
      else text = withoutShortHalf(text);
    },
    read: async () => {
      if (!terminal && text.trim() === '') return undefined;
      const kind = terminal ? 'lines' : kindNow();
      if (kind === 'whole') return undefined;
      if (kind === 'text') {
        wasProse = true;
        const read: SourceBytes = { ...source, bytes: Buffer.alloc(0), text, format: 'text' };
        return { manuscript: await loadManuscript(read, maxBytes), isAppended: false };
      }
      if (!terminal) {
        terminal = createTerminalText();
        terminal.append(text);
        text = '';
        if (hasEnded) terminal.end();
      }
      const isAppended = !wasProse;
      wasProse = false;
      return { manuscript: terminal.manuscript(), isAppended };
    },
  };
}

/** Returns a text without the half line at its end, unless that is long or all there is. */
function withoutShortHalf(text: string): string {
  const end = text.lastIndexOf('\n') + 1;
  return text.length - end > LONGEST_HALF ? text : text.slice(0, end) || text;
}

/** Reports whether bytes are the beginning of a UTF-8 text. The last character may be incomplete. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
