// Removes lines of a page that are certainly chrome, and finds the reporter that one of them names.
import type { Flow } from '../../article/flow.ts';
import type { Inline } from '../../article/model.ts';
import { inlineText } from '../../article/text.ts';
import { SYLLABLE_RANGE } from '../../unicode/hangul.ts';
import { isChromeLine } from '../chrome.ts';
import { tidyInlines } from '../running-text.ts';

/** Matches the name and title of a reporter in the line with their address. */
const REPORTER = new RegExp(
  String.raw`(?:^|[\s[(【=·/])([${SYLLABLE_RANGE}]{2,4})\s?((?:선임|수석|전문|객원|인턴)?기자|특파원|논설위원|에디터)(?![${SYLLABLE_RANGE}])`,
);
/** The maximum length of a line that may name a reporter, in UTF-16 code units. */
const LONGEST = 160;

export interface ReadableLines {
  readonly flow: readonly Flow[];
  /** The reporter of a newspaper, if one of the removed lines names one. */
  readonly reporter: string | undefined;
}

/** Removes lines of chrome from a flow. */
export function withoutChromeLines(flow: readonly Flow[]): ReadableLines {
  let reporter: string | undefined;
  const isChrome = (content: readonly Inline[]): boolean => {
    const line = inlineText(content).trim();
    if (!isChromeLine(line)) return false;
    const [, name, title] = REPORTER.exec(line.slice(0, LONGEST)) ?? [];
    if (name !== undefined) reporter ??= `${name} ${title}`;
    return true;
  };
  const kept = flow.flatMap((part): Flow[] => {
    if (part.kind !== 'paragraph') return [part];
    if (isChrome(part.content)) return [];
    if (!part.content.some(isLineBreak)) return [part];
    const lines = linesOf(part.content);
    const own = lines.filter((line) => !isChrome(line));
    if (own.length === lines.length) return [part];
    const content = own.flatMap((line, index) => (index === 0 ? line : [LINE_BREAK, ...line]));
    return own.length === 0 ? [] : [{ ...part, content: tidyInlines(content) }];
  });
  return { flow: kept, reporter };
}

const LINE_BREAK: Inline = { kind: 'lineBreak' };
const isLineBreak = ({ kind }: Inline): boolean => kind === 'lineBreak';

/** Returns the lines of running text. */
function linesOf(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    if (isLineBreak(inline)) lines.push([]);
    else lines.at(-1)!.push(inline);
  }
  return lines;
}
