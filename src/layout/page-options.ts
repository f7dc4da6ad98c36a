// The options of a page → the setting of its outermost blocks.
import { isKorean, labelsFor, type Labels } from '../article/labels.ts';
import { canFollow } from '../article/links.ts';
import type { Readings } from './readings.ts';
import type { Measure } from '../lines/paragraph.ts';
import type { CodeLines, Highlight, Notation, Pictures, Setting, WideLines } from './setting.ts';

export interface PageOptions {
  readonly measure: Measure;
  /**
   * Whether the output can show links that the user can follow. If not, their addresses
   * are listed at the end.
   */
  readonly hyperlinks: boolean;
  /** Whether the output can strike text out, true by default. If not, the text is put between `~~`. */
  readonly styled?: boolean;
  /** Whether terminal text keeps its styles and links, true by default. Without them, it takes less time. */
  readonly sgr?: boolean;
  /** Whether spaces are widened until the lines of a paragraph are equally long. */
  readonly justify?: boolean;
  /** Whether to show only words, for screen readers and Braille: no bars, boxes, bullets or added numbers. */
  readonly plain?: boolean;
  /** Whether lines of code that are wider than the measure are divided; `wrap` by default. */
  readonly code?: CodeLines;
  /** Returns the readings that are shown behind the Hanja of Korean articles; by default, none are shown. */
  readonly readings?: Readings | undefined;
  /** The pictures that are drawn; none by default. */
  readonly pictures?: Pictures | undefined;
  /** For the reader. If it is set, the spans of code and tables say which block they belong to. */
  readonly wide?: WideLines;
  /** Finds the parts of code that are coloured; none by default. */
  readonly highlight?: Highlight | undefined;
}

/**
 * Returns the setting of the outermost blocks. `language` tells the language of the words that are added, and
 * `hrefs` are the addresses that the page lists if it cannot show links.
 */
export function settingFor(
  language: () => string,
  {
    measure,
    hyperlinks,
    styled = true,
    sgr = true,
    justify = false,
    plain = false,
    code = 'wrap',
    readings,
    pictures = NONE,
    wide,
    highlight,
  }: PageOptions,
  hrefs: readonly string[],
): Setting {
  const addresses = [...new Set(hyperlinks ? hrefs.filter((href) => !canFollow(href)) : hrefs)];
  const notation: Notation = {
    links: new Map(plain ? [] : addresses.map((href, index) => [href, index + 1])),
    strike: styled ? '' : '~~',
    readings: readings && isKorean(language()) ? readings : undefined,
  };
  let known: Labels | undefined;
  const labels = (): Labels => (known ??= labelsFor(language()));
  return {
    measure,
    labels,
    notation,
    addresses,
    hyperlinks,
    sgr,
    justify,
    plain,
    code,
    pictures,
    wide,
    highlight,
    role: 'text',
  };
}

const NONE: Pictures = () => undefined;
