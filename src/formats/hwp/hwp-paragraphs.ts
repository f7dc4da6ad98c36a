// The records of paragraphs → paragraphs (HWP 5.0 § 4.3.1–4.3.7).
import type { Budget } from '../budget.ts';
import { controlRuns, idOf } from './hwp-controls.ts';
import { cursorAt, u16At } from './cursor.ts';
import type { DocInfo } from './doc-info.ts';
import type { Paragraph, Run } from './hwp-model.ts';
import { targetOf, type LinkTarget } from './link-command.ts';
import { lookChanges, type LookChange } from './looks.ts';
import { piecesOf } from './para-text.ts';
import type { Reading } from './section-reading.ts';
import { TAG, type Rec } from './records.ts';

/** Reads the paragraphs in some records. Throws NanroError `tooManyElements`. */
export function readParagraphs(records: readonly Rec[], info: DocInfo, budget: Budget): readonly Paragraph[] {
  const reading: Reading = {
    info,
    budget,
    paragraphs: (some) =>
      some.filter(({ tag }) => tag === TAG.paraHeader).map((one) => paragraphOf(one, reading)),
  };
  return reading.paragraphs(records);
}

/** The offsets of the shape and the style in the header of a paragraph (table 58). */
const SHAPE_AT = 8;
const STYLE_AT = 10;

function paragraphOf(record: Rec, reading: Reading): Paragraph {
  const head = reading.info.heads[u16At(record.data, SHAPE_AT)];
  const style = reading.info.styles[record.data[STYLE_AT] ?? 0];
  return {
    ...(style === undefined ? {} : { style }),
    ...(head ? { head } : {}),
    content: contentOf(record, reading),
  };
}

function contentOf(record: Rec, reading: Reading): readonly Run[] {
  const text = record.children.find(({ tag }) => tag === TAG.paraText)?.data ?? Buffer.alloc(0);
  const controls = record.children.filter(({ tag }) => tag === TAG.control).values();
  const changes = lookChanges(record, reading.info.looks, reading.budget);
  const content: Run[] = [];
  /** The fields that are open, and the runs of the one that is a link. */
  const fields: { readonly isLink: boolean }[] = [];
  let runs = content;
  const begin = (control: Rec): void => {
    const link = runs === content && idOf(control) === LINK ? linkIn(control) : undefined;
    fields.push({ isLink: link !== undefined });
    if (!link) return;
    runs = [];
    content.push({ kind: 'link', ...link, content: runs });
  };
  const end = (): void => {
    if (fields.pop()?.isLink) runs = content;
  };
  let change = 0;
  const show = (control: Rec): void => {
    if (idOf(control).startsWith('%')) begin(control);
    else for (const run of controlRuns(control, reading, changes[change]?.look)) append(runs, run);
  };
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'text') {
      change = appendText(runs, piece, changes, change);
      continue;
    }
    reading.budget.spend(1);
    change = changeAt(piece.at, changes, change);
    if (piece.kind === 'lineBreak') runs.push({ kind: 'lineBreak' });
    else if (piece.kind === 'fieldEnd') end();
    else {
      const { value } = controls.next();
      if (value) show(value);
    }
  }
  for (const control of controls) show(control); // their places in the text are lost
  return content;
}

/** The id of a field that is a hyperlink. */
const LINK = '%hlk';

/** Returns the target of a hyperlink. */
const linkIn = ({ data }: Rec): LinkTarget | undefined => targetOf(cursorAt(data, COMMAND_AT).counted());

/** The offset of the command in a field (table 152). */
const COMMAND_AT = 9;

/**
 * Appends a text, split where its look changes. `index` is the index of a change of look before it. Returns
 * the index of the last change in the text.
 */
function appendText(
  runs: Run[],
  { at, text }: { readonly at: number; readonly text: string },
  changes: readonly LookChange[],
  index: number,
): number {
  let change = index;
  for (let from = 0; from < text.length;) {
    change = changeAt(at + from, changes, change);
    const to = Math.min(text.length, Math.max(from + 1, (changes[change + 1]?.at ?? Infinity) - at));
    append(runs, { kind: 'text', text: text.slice(from, to), look: changes[change]?.look });
    from = to;
  }
  return change;
}

/** Returns the index of the last change of look at or before `at`, starting the search at `index`. */
function changeAt(at: number, changes: readonly LookChange[], index: number): number {
  let change = index;
  while (change + 1 < changes.length && changes[change + 1]!.at <= at) change++;
  return change;
}

/** Appends a run. A text is joined to a preceding text with the same look. */
function append(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last?.kind === 'text' && run.kind === 'text' && last.look === run.look)
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}
