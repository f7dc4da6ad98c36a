// Finds quotations that span several lines of a copied page.

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '「': '」', '『': '』' };
const SPEAKER = /^[-–—―]\s*(\S.{0,60})$/;
/** The maximum number of paragraphs in a quotation. */
const MOST_PARAGRAPHS = 8;

export interface Quotation {
  /** The paragraphs without quotation marks. */
  readonly paragraphs: readonly string[];
  readonly speaker?: string;
  /** How many units the quotation takes. */
  readonly count: number;
}

/**
 * Returns the quotation that begins at a unit, if it spans several lines and contains no other quotation
 * marks of its kind, as dialogue would. `units` contains the lines of each paragraph.
 */
export function findQuotation(units: readonly (readonly string[])[], at: number): Quotation | undefined {
  const opening = units[at]![0]![0]!;
  const closing = PAIRS[opening];
  if (closing === undefined) return undefined;
  const paragraphs: string[] = [];
  let lines = 0;
  for (let index = at; index < Math.min(units.length, at + MOST_PARAGRAPHS); index++) {
    const unit = units[index]!;
    const [, said] = unit.length > 1 ? (SPEAKER.exec(unit.at(-1)!) ?? []) : [];
    const texts = said === undefined ? unit : unit.slice(0, -1);
    lines += texts.length;
    const text = texts.join(' ').slice(index === at ? 1 : 0);
    const close = text.search(/[”"」』][.!?]?$/);
    const isClosed = close >= 0 && text[close] === closing;
    const content: string = isClosed ? text.slice(0, close) + text.slice(close + 1) : text;
    if (content.includes(opening) || content.includes(closing)) return undefined;
    paragraphs.push(content);
    if (!isClosed) continue;
    const next = units[index + 1];
    const [, below] = said === undefined && next?.length === 1 ? (SPEAKER.exec(next[0]!) ?? []) : [];
    const speaker = said ?? below;
    if (lines < 2 && speaker === undefined) return undefined;
    return {
      paragraphs,
      ...(speaker === undefined ? {} : { speaker }),
      count: index - at + 1 + (below === undefined ? 0 : 1),
    };
  }
  return undefined;
}
