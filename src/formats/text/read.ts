// Plain text → an article: what its blank lines, short lines and marks say.
import { NanroError } from '../../errors.ts';
import { findAddresses, splitAddresses } from '../../unicode/addresses.ts';
import { buildArticle, tidyFlow, type Metadata } from '../build.ts';
import { toPublished } from '../dates.ts';
import { isHeading, type Flow } from '../../article/flow.ts';
import { numberHeadings, type Manuscript } from '../../article/manuscript.ts';
import type { Article, Block, Inline, Task } from '../../article/model.ts';
import { findStanzas, stanzasOf, type Stanza } from './stanzas.ts';
import { removeChrome } from './copied.ts';

/** Reads plain text. `title` is taken where the text has none. Throws NanroError `noArticle`. */
export function readText(text: string, name: string, title: string): Article {
  const { metadata, count, flowAt } = draft(text, name);
  return buildArticle(metadata, Array.from({ length: count }, (_, index) => flowAt(index)).flat(), title);
}

/** The same text, of which each stanza is read when it is asked for. Characters are counted with the marks of lists and quotations, and of a long text estimated. */
export function openText(text: string, name: string, title: string): Manuscript {
  const { metadata, count, characters, isHeadingAt, flowAt } = draft(text, name);
  const { related = [], sections: _none, ...about } = buildArticle(metadata, [], title);
  const passage = (index: number): Flow[] => tidyFlow(flowAt(index));
  const indices = Array.from({ length: count }, (_, index) => index);
  const headings = indices.filter(isHeadingAt).flatMap((index) =>
    passage(index)
      .filter(isHeading)
      .map((heading) => ({ passage: index, heading })),
  );
  return {
    about,
    related,
    characters: indices.map(characters),
    headings: numberHeadings(headings),
    passage,
    continues: () => false,
  };
}

/** What is known of a text before its stanzas are read. */
interface Draft {
  readonly metadata: Metadata;
  readonly count: number;
  readonly characters: (index: number) => number;
  readonly isHeadingAt: (index: number) => boolean;
  readonly flowAt: (index: number) => Flow[];
}

/** A short first line that stands alone is the title; a date that stands alone below it is that of the text. */
function draft(text: string, name: string): Draft {
  const { text: bare, metadata } = removeChrome(text);
  const stanzas = findStanzas(bare);
  const first = stanzas.glance(0);
  if (!first) throw new NanroError({ kind: 'noArticle', name });
  const hasTitle = metadata.title === undefined && stanzas.count > 1 && isHeadingLine(first);
  const published = hasTitle ? dateIn(stanzas.glance(1)!) : undefined;
  const skipped = hasTitle ? (published === undefined ? 1 : 2) : 0;
  const isHeadingAt = (index: number): boolean =>
    isHeadingStanza(stanzas.glance(index + skipped)!, () => stanzas.glance(index + skipped + 1));
  return {
    metadata: {
      ...metadata,
      ...(hasTitle ? { title: first[0] } : {}),
      published: published ?? metadata.published,
    },
    count: stanzas.count - skipped,
    characters: (index) => stanzas.characters(index + skipped),
    isHeadingAt,
    flowAt: (index) => {
      const stanza = stanzas.at(index + skipped);
      return isHeadingAt(index)
        ? [{ kind: 'heading', level: 2, content: runningText(stanza[0]!.trim()) }]
        : readLines(stanza);
    },
  };
}

/** A line that is nothing but a date. */
const dateIn = ([line = '', ...others]: Stanza): string | undefined =>
  others.length === 0 && /^[\s\d.:/년월일시분오전후-]+$/.test(line) ? toPublished(line) : undefined;

/** Of one sign, three times or more, with blanks among them or without. */
const RULE = /^\s{0,20}([-=*_~─━—])(?:[ \t]{0,4}\1){2,100}$/;
const QUOTED = /^\s{0,3}[>│┃|]\s?/;
const BULLET = /^(\s*)(?:[-*•·‣◦▪●○■□※+▶▷►→✓✔](?:\s\[(?<box>[ xX])\])?)\s+(?=\S)/;
const NUMBER = /^(\s*)(\d{1,4})[.)]\s+(?=\S)/;
/** Markers that a list of ours does not have stay in the text, each on its line: `가.`, `(1)`, `①`, `Ⅰ.`, `[ ]`. */
const LABEL =
  /^\s*(?:[가나다라마바사아자차카타파하][.)]|\((?:\d{1,3}|[가나다라마바사아자차카타파하])\)|[①-⑳㉠-㉻]|[Ⅰ-Ⅻ]\.|\[[ xX]\])\s*\S/;
const INDENTED = /^(?: {4}|\t)/;
const UNDERLINE = /^\s*([=\-─━~])\1{2,}\s*$/;
/** Columns: a run of blanks between words. */
const COLUMNS = /\S(?: {3,}|\t)\S/;
const ATTRIBUTION = /^\s*[-–—―]\s*(\S.{0,60})$/;

/** A line that stands alone, or one with a line drawn below it. */
function isHeadingStanza(stanza: Stanza, nextOf: () => Stanza | undefined): boolean {
  const next = isHeadingLine(stanza) ? nextOf() : undefined;
  return (
    (next !== undefined && !isHeadingLine(next)) ||
    (stanza.length === 2 && UNDERLINE.test(stanza[1]!) && !RULE.test(stanza[0]!))
  );
}

/** The blocks of a stanza: one kind of block, or several where its lines say so. */
function readLines(lines: Stanza, depth = 0): Block[] {
  if (isKeptAsItIs(lines)) return [{ kind: 'code', text: dedent(lines).join('\n') }];
  const parts: Block[] = [];
  for (let from = 0; from < lines.length;) {
    const kind = kindOf(lines[from]!);
    const indent = indentOf(lines[from]!);
    let to = from + 1;
    while (
      to < lines.length &&
      (kindOf(lines[to]!) === kind || (isItem(kind) && indentOf(lines[to]!) > indent))
    )
      to++;
    for (const part of READERS[kind](lines.slice(from, to), depth)) parts.push(part);
    from = to;
  }
  return parts;
}

/** Code, and columns that blanks make. */
const isKeptAsItIs = (lines: Stanza): boolean =>
  lines.every((line) => INDENTED.test(line) && kindOf(line) === 'prose') ||
  (lines.length > 1 && lines.filter((line) => COLUMNS.test(line.trim())).length > lines.length / 2);

const indentOf = (line: string): number => /^\s*/.exec(line)![0].length;

function dedent(lines: Stanza): Stanza {
  const indent = lines.reduce((least, line) => Math.min(least, indentOf(line)), Infinity);
  return lines.map((line) => line.slice(indent));
}

type Kind = 'rule' | 'quote' | 'bullets' | 'numbers' | 'labels' | 'prose';

const isItem = (kind: Kind): boolean => kind === 'bullets' || kind === 'numbers';

function kindOf(line: string): Kind {
  if (RULE.test(line)) return 'rule';
  if (QUOTED.test(line)) return 'quote';
  if (BULLET.test(line)) return 'bullets';
  if (NUMBER.test(line)) return 'numbers';
  return LABEL.test(line) ? 'labels' : 'prose';
}

const READERS: Readonly<Record<Kind, (lines: Stanza, depth: number) => Block[]>> = {
  rule: () => [{ kind: 'rule' }],
  quote: (lines) => [{ kind: 'quote', blocks: quoteBlocks(lines.map((line) => line.replace(QUOTED, ''))) }],
  bullets: (lines, depth) => [{ kind: 'list', ordered: false, items: itemsOf(lines, BULLET, depth) }],
  numbers: (lines, depth) => {
    const start = Number(NUMBER.exec(lines[0]!)![2]);
    return [
      {
        kind: 'list',
        ordered: true,
        ...(start === 1 ? {} : { start }),
        items: itemsOf(lines, NUMBER, depth),
      },
    ];
  },
  labels: (lines) => [lineByLine(lines.map((line) => line.trim()))],
  prose: readProse,
};

/** Levels of quotations and of lists within each other. */
const DEEPEST = 5;

/** The lines of a quotation without their marks; more marks are quotations within it. */
function quoteBlocks(lines: Stanza, depth = 0): Block[] {
  const text = lines.join('\n');
  return stanzasOf(text).flatMap((stanza) => {
    const isInner = depth < DEEPEST && stanza.every((line) => QUOTED.test(line));
    return isInner
      ? [
          {
            kind: 'quote',
            blocks: quoteBlocks(
              stanza.map((line) => line.replace(QUOTED, '')),
              depth + 1,
            ),
          },
        ]
      : readProse(stanza);
  });
}

/** The items of a list without their markers. Lines further in go on with the item, up to one with a marker: that begins a list in it. */
function itemsOf(lines: Stanza, marker: RegExp, depth: number): Block[][] {
  const items: { readonly task: Task | undefined; readonly lines: string[] }[] = [];
  const indent = indentOf(lines[0]!);
  for (const line of lines) {
    const own = marker.exec(line);
    if (own && (own[1]!.length <= indent || items.length === 0))
      items.push({ task: taskOf(own.groups?.['box']), lines: [line.slice(own[0].length)] });
    else items.at(-1)!.lines.push(line);
  }
  return items.map(({ task, lines: [first, ...rest] }) => {
    const inner = rest.findIndex((line) => kindOf(line) !== 'prose');
    const own = inner < 0 ? rest : rest.slice(0, inner);
    const paragraph: Block = {
      kind: 'paragraph',
      content: runningText([first, ...own.map((line) => line.trim())].join(' ')),
      ...(task === undefined ? {} : { task }),
    };
    if (inner < 0) return [paragraph];
    const below = rest.slice(inner);
    return [
      paragraph,
      ...(depth < DEEPEST
        ? readLines(dedent(below), depth + 1)
        : [lineByLine(below.map((line) => line.trim()))]),
    ];
  });
}

/** The task that the character in a box makes of an item; undefined where there is no box. */
const taskOf = (box: string | undefined): Task | undefined =>
  box === undefined ? undefined : box === ' ' ? 'open' : 'done';

/** A paragraph of lines that stay lines. */
const lineByLine = (lines: Stanza): Block => ({
  kind: 'paragraph',
  content: lines.flatMap((line, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'lineBreak' } as const]),
    ...runningText(line),
  ]),
});

/** Characters of a line that was broken to fit a screen or a page, and of one that nobody would break. */
const BROKEN = { least: 20, most: 60 };
/** How full all lines but the last of a broken paragraph are at the least, of the longest. */
const FULL = 0.7;
const SENTENCE_END = /[.!?…。][)”’"'」』\]]*$/;

/**
 * Prose: a paragraph a line where lines are sentences or longer than a page is wide; one paragraph where they were
 * broken to fit one; and a paragraph of short lines, as in verse, where they are neither.
 */
function readProse(lines: Stanza): Block[] {
  const texts = lines.map((line) => line.trim());
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  const shortest = texts.slice(0, -1).reduce((least, { length }) => Math.min(least, length), longest);
  const paragraph = (content: Inline[]): Block => ({ kind: 'paragraph', content });
  const quoted = quotationOf(texts);
  if (quoted) return [quoted];
  const isBroken = longest >= BROKEN.least && longest <= BROKEN.most && shortest >= longest * FULL;
  if (isBroken && !texts.slice(0, -1).every((text) => SENTENCE_END.test(text)))
    return [paragraph(runningText(texts.join(' ')))];
  if (longest > BROKEN.most || texts.every((text) => SENTENCE_END.test(text)))
    return texts.map((text) => paragraph(runningText(text)));
  return [lineByLine(texts)];
}

/** “…” and below it `— 이름`: a quotation. Quotation marks alone are speech within a story. */
function quotationOf(texts: Stanza): Block | undefined {
  const [, speaker] = ATTRIBUTION.exec(texts.at(-1)!) ?? [];
  if (speaker === undefined || texts.length > 20) return undefined;
  const quoted = texts.slice(0, -1).join(' ');
  if (!/^[“"「『‘][^]*[”"」』’]$/.test(quoted)) return undefined;
  return {
    kind: 'quote',
    blocks: [{ kind: 'paragraph', content: runningText(quoted.slice(1, -1)) }],
    speaker,
  };
}

/** The most characters of a line that may be a heading. */
const LONGEST_HEADING = 40;

/** A short line that stands alone and is neither a sentence nor a part of one. */
function isHeadingLine(stanza: Stanza): boolean {
  const [line = ''] = stanza;
  const text = line.trim();
  if (stanza.length !== 1 || text.length > LONGEST_HEADING || line.startsWith('    ')) return false;
  const isMarked =
    /^[“"「『‘([>│]/.test(text) ||
    LABEL.test(line) ||
    BULLET.test(line) ||
    RULE.test(line) ||
    findAddresses(text).length > 0;
  return (
    !isMarked &&
    !/[.!…,:;。]["”’)]*$|[다요죠까]["”’)]*[.?!]["”’)]*$|(?:습니다|니다|어요|아요|네요|지요|거든요)$/.test(
      text,
    )
  );
}

/** Text with its bare addresses as links. */
function runningText(text: string): Inline[] {
  return splitAddresses(text).map(({ text: part, href }) => {
    const own: Inline = { kind: 'text', text: part };
    return href === undefined ? own : { kind: 'link', href, content: [own] };
  });
}
