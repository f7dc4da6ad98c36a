// Reads a mail that was saved or copied: its head, its text, its signature and the mails that it quotes.
import type { Flow } from '../../../article/flow.ts';
import type { Block } from '../../../article/model.ts';
import type { Cells } from '../../../unicode/cells.ts';
import { draftOfFlow, type Draft } from '../draft.ts';
import { isVerbatim, kindOf } from '../line-kinds.ts';
import { headOf } from '../lines.ts';
import { lineByLine, runningText } from '../prose.ts';
import { readStanza } from '../stanza-blocks.ts';
import { joinBroken, measureOf } from './broken-lines.ts';
import { readMailHead } from './mail-head.ts';

const QUOTED = /^ ?>/;
const MARK = /^ ?> ?/;
/** Matches the line before a mail that another mail contains. Its group is the text of the line. */
const ORIGINAL =
  /^[-_=\s]{2,40}((?:Original (?:Message|Mail|Appointment)|원본 ?(?:메시지|메일)|원문|Forwarded message|Forwarded by .{1,100}|전달된 ?(?:메시지|메일)))[-_=\s:]{2,40}$|^(Begin forwarded message):$/i;
/** Matches the line before a quotation that names its author. */
const ATTRIBUTION =
  /^(?:On .{5,250} wrote:|(?=.{0,250}\d).{5,250}(?:님이|님의|이|가)? ?(?:작성|쓴 ?글|씀|썼습니다|보낸 ?메시지)\.? ?:)$/;
const ATTRIBUTION_START = /^(?:On .{5,200}|\d{4}[년.-].{5,200})$/;
const SIGNATURE = /^-- ?$/;
/** The maximum depth of quotations. */
const DEEPEST = 5;
/** How many lines are examined to tell whether a text is a mail. */
const HEAD = 200;
/** The maximum number of lines in the head of a mail inside another. */
const INNER_HEAD = 25;

/** Returns a draft if a text is a mail; otherwise undefined. */
export function openMail(text: string): Draft | undefined {
  const head = readMailHead(headOf(text, HEAD));
  if (!head) return undefined;
  const { metadata, shown, length } = head;
  const body = readBody(text.split('\n').slice(length));
  return draftOfFlow(metadata, [...(shown.length > 0 ? [lineByLine(shown)] : []), ...body]);
}

/** Returns the flow of a mail's text, without its head. */
export const readMailText = (text: string): Flow[] => readBody(text.split('\n'));

/** A mail inside another: the line before it, its head, and its text. */
interface Part {
  readonly separator?: string | undefined;
  readonly head: readonly string[];
  readonly lines: readonly string[];
}

/** Returns the flow of a mail's lines after its head. `depth` is the number of quotations around them. */
function readBody(lines: readonly string[], depth = 0): Flow[] {
  return partsOf(lines).flatMap(({ separator, head, lines: text }, index): Flow[] => [
    ...(index === 0 ? [] : separator !== undefined && depth === 0 ? [headingOf(separator)] : [RULE]),
    ...(head.length > 0 ? [lineByLine(head)] : []),
    ...readPart(text, depth),
  ]);
}

const RULE: Block = { kind: 'rule' };
const headingOf = (text: string): Flow => ({ kind: 'heading', level: 2, content: runningText(text) });

/** Splits the lines of a mail before each mail that it contains together with its head. */
function partsOf(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  let [start, separator, head]: [number, string | undefined, readonly string[]] = [0, undefined, []];
  for (let index = 0; index < lines.length; index++) {
    const found = ORIGINAL.exec(lines[index]!.trim());
    if (!found && !isFrom(lines[index]!)) continue;
    const from = found ? index + 1 : index;
    const inner = readMailHead(lines.slice(from, from + INNER_HEAD), true);
    if (!found && !inner) continue;
    parts.push({ separator, head, lines: lines.slice(start, index) });
    start = from + (inner?.length ?? 0);
    separator = found?.[1] ?? found?.[2];
    head = lines
      .slice(from, start)
      .map((line) => line.trim())
      .filter(Boolean);
    index = start - 1;
  }
  return [...parts, { separator, head, lines: lines.slice(start) }];
}

const isFrom = (line: string): boolean => /^\*?(?:from|보낸 ?사람|보낸이|발신)\*?\s?[:：]/i.test(line.trim());

/** Returns the flow of the mail’s own text. */
function readPart(lines: readonly string[], depth: number): Flow[] {
  const signature = lines.findIndex((line) => SIGNATURE.test(line));
  const own = lines
    .slice(0, signature < 0 ? lines.length : signature)
    .filter((line) => !QUOTED.test(line))
    .map((line, index, all) => (attributionAt(all, index) ? '' : line));
  const measure = measureOf(stanzasIn(own).map(proseOf));
  const flow: Flow[] = [];
  let isSigned = false;
  for (let from = 0, to = 0; from < lines.length; from = to) {
    to = from + 1;
    const attribution = attributionAt(lines, from);
    if (QUOTED.test(lines[from]!)) {
      while (to < lines.length && QUOTED.test(lines[to]!)) to++;
      flow.push(
        quoteOf(
          lines.slice(from, to).map((line) => line.replace(MARK, '')),
          depth,
        ),
      );
    } else if (attribution) {
      to = from + attribution.length;
      flow.push({ kind: 'paragraph', content: runningText(attribution.join(' ')) });
    } else if (SIGNATURE.test(lines[from]!)) {
      flow.push(RULE);
    } else if (lines[from]!.trim() !== '') {
      while (to < lines.length && isText(lines, to)) to++;
      const stanza = lines.slice(from, to).map((line) => line.trimEnd());
      if (isSigned) flow.push(lineByLine(stanza.map((line) => line.trim())));
      else for (const block of readLines(stanza, measure)) flow.push(block);
      continue;
    } else continue;
    isSigned = SIGNATURE.test(lines[from]!);
  }
  return flow;
}

const quoteOf = (lines: readonly string[], depth: number): Block => ({
  kind: 'quote',
  blocks:
    depth < DEEPEST
      ? (readBody(lines, depth + 1) as Block[])
      : [lineByLine(lines.filter((line) => line.trim() !== ''))],
});

/** Returns the one or two lines, from an index on, that name the author of the quotation after them. */
function attributionAt(lines: readonly string[], index: number): string[] | undefined {
  const [line = '', next = ''] = lines.slice(index, index + 2).map((each) => each.trim());
  if (ATTRIBUTION.test(line)) return [line];
  return ATTRIBUTION_START.test(line) && ATTRIBUTION.test(`${line} ${next}`) ? [line, next] : undefined;
}

/** Reports whether a line continues the stanza above it. */
const isText = (lines: readonly string[], index: number): boolean => {
  const line = lines[index]!;
  const isMark = QUOTED.test(line) || SIGNATURE.test(line);
  return line.trim() !== '' && !isMark && !attributionAt(lines, index);
};

/** Returns the blocks of a stanza. Unmarked lines that were broken to a measure are joined. */
function readLines(stanza: readonly string[], measure: Cells | undefined): Block[] {
  const prose = proseOf(stanza);
  if (prose.length === 0 || isVerbatim(stanza)) return readStanza(stanza);
  return [
    lineByLine(joinBroken(prose, measure)),
    ...(prose.length < stanza.length ? readStanza(stanza.slice(prose.length)) : []),
  ];
}

/** Returns the lines of a stanza before the first one with a mark. */
function proseOf(stanza: readonly string[]): string[] {
  const marked = stanza.findIndex((line) => kindOf(line) !== 'prose');
  return (marked < 0 ? stanza : stanza.slice(0, marked)).map((line) => line.trim());
}

function stanzasIn(lines: readonly string[]): string[][] {
  const stanzas: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') stanzas.push([]);
    else stanzas.at(-1)!.push(line);
  }
  return stanzas.filter(({ length }) => length > 0);
}
