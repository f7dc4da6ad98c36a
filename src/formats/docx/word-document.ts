// Reads the paragraphs and tables of a Word document (ECMA-376 part 1 § 17.3 and § 17.4).
import { tidyTarget } from '../../article/targets.ts';
import { elementIn, elementsIn, textIn, type XmlElement } from '../xml.ts';
import type { Cell, HwpObject, Look, Paragraph, Run, Table } from '../hwp/hwp-model.ts';
import { equationText } from './word-equations.ts';
import { fontSign } from '../hwp/private-signs.ts';
import { objectsIn } from './word-drawings.ts';
import type { WordStyles } from './word-styles.ts';
import { attributeOf, BOOKMARK, isOn, numberOf, unwrapped, valueIn } from './word-xml.ts';

export interface WordContext {
  readonly styles: WordStyles;
  /** Whether pictures have the ids of the main part. */
  readonly hasPictures: boolean;
  /** Returns the address in a relationship of the part; undefined if it is not on the web. */
  readonly addressOf: (id: string | undefined) => string | undefined;
  /** Returns the paragraphs of a note. */
  readonly noteOf: (kind: 'footnote' | 'endnote', id: string | undefined) => readonly Paragraph[] | undefined;
}

/**
 * Returns the content of a body, a cell, a note or a text box. A table becomes a paragraph that contains only
 * the table.
 */
export function paragraphsIn(parent: XmlElement | undefined, context: WordContext): Paragraph[] {
  return [...unwrapped(parent)].flatMap((child): Paragraph[] => {
    if (child.name === 'p') return [paragraphOf(child, context)];
    if (child.name === BOOKMARK) return [{ content: bookmarkRuns(child) }];
    if (child.name === 'tbl') return [{ content: [tableOf(child, context)] }];
    return child.name === 'oMathPara'
      ? [{ content: [{ kind: 'equation', script: equationText(child) }] }]
      : [];
  });
}

/** Returns a bookmark as a run, unless Word has set it to remember the position of the cursor. */
function bookmarkRuns(element: XmlElement): Run[] {
  const name = attributeOf(element, 'name') ?? '';
  return name === '' || name === '_GoBack' ? [] : [{ kind: 'bookmark', name }];
}

/** The outline level that means running text. */
const BODY = 9;

function paragraphOf(element: XmlElement, context: WordContext): Paragraph {
  const properties = elementIn(element, 'pPr');
  const style = context.styles.styleOf(valueIn(properties, 'pStyle'));
  const numbers = elementIn(properties, 'numPr');
  const outline = numberOf(valueIn(properties, 'outlineLvl')) ?? style.outline ?? BODY;
  const level = numberOf(valueIn(numbers, 'ilvl')) ?? style.level ?? 0;
  return {
    style: outline < BODY ? `heading ${outline + 1}` : style.name,
    head: context.styles.headOf(valueIn(numbers, 'numId') ?? style.numbering, level),
    content: runsIn(element, context),
  };
}

/** A field that is open, perhaps with a link. Fields may nest. */
interface Field {
  instruction: string;
  isInResult: boolean;
  readonly content: Run[];
}

const HYPERLINK = /^\s*HYPERLINK\s+"([^"]{1,10000})"/i;
/** Matches a field that links to a bookmark (§ 17.16.5.25). */
const TO_BOOKMARK = /^\s*HYPERLINK\s+\\l\s+"([^"]{1,1000})"/i;

/** Returns the runs of a paragraph. A field is represented by its result. */
function runsIn(parent: XmlElement, context: WordContext): Run[] {
  const runs: Run[] = [];
  const fields: Field[] = [];
  const add = (run: Run): void => void (fields.at(-1)?.content ?? runs).push(run);
  const endField = (): void => {
    const { instruction, content } = fields.pop()!;
    const href = HYPERLINK.exec(instruction)?.[1];
    if (
      href !== undefined &&
      content.length > 0 &&
      fields.every(({ instruction: outer }) => !HYPERLINK.test(outer))
    )
      add({ kind: 'link', href, content });
    else {
      const bookmark = content.length > 0 ? TO_BOOKMARK.exec(instruction)?.[1] : undefined;
      if (bookmark === undefined) content.forEach(add);
      else add({ kind: 'link', href: `#${tidyTarget(bookmark)}`, isWithin: true, content });
    }
  };
  const addAll = (element: XmlElement): void => {
    for (const child of unwrapped(element)) {
      if (child.name === 'r') {
        const look = lookOf(elementIn(child, 'rPr'), context.styles);
        if (look) for (const part of unwrapped(child)) addPart(part, look);
      } else if (child.name === 'hyperlink') addLink(child);
      else if (child.name === BOOKMARK) bookmarkRuns(child).forEach(add);
      else if (child.name === 'fldSimple') addAll(child);
      else if (child.name === 'oMath' || child.name === 'oMathPara')
        add({ kind: 'equation', script: equationText(child) });
    }
  };
  const addLink = (element: XmlElement): void => {
    const href = context.addressOf(attributeOf(element, 'id'))?.replaceAll('"', '%22');
    const bookmark = attributeOf(element, 'anchor')?.replaceAll('"', '');
    fields.push({
      instruction: href !== undefined ? `HYPERLINK "${href}"` : bookmark ? `HYPERLINK \\l "${bookmark}"` : '',
      isInResult: true,
      content: [],
    });
    const depth = fields.length;
    addAll(element);
    while (fields.length >= depth) endField();
  };
  const addPart = (part: XmlElement, look: Look): void => {
    const field = fields.at(-1);
    if (part.name === 'fldChar') {
      const type = attributeOf(part, 'fldCharType');
      if (type === 'begin') fields.push({ instruction: '', isInResult: false, content: [] });
      else if (type === 'separate' && field) field.isInResult = true;
      else if (type === 'end' && field) endField();
    } else if (part.name === 'instrText') {
      if (field && !field.isInResult) field.instruction += textIn(part);
    } else for (const run of partOf(part, look, context)) add(run);
  };
  addAll(parent);
  while (fields.length > 0) endField();
  return runs;
}

/** Returns the look of a run; undefined if the run is hidden. */
function lookOf(properties: XmlElement | undefined, styles: WordStyles): Look | undefined {
  if (!properties) return {};
  if (isOn(properties, 'vanish')) return undefined;
  const style = styles.styleOf(valueIn(properties, 'rStyle')).name?.toLowerCase();
  const shift = valueIn(properties, 'vertAlign');
  return {
    isBold: isOn(properties, 'b') || style === 'strong',
    isItalic: isOn(properties, 'i') || style === 'emphasis',
    isStruck: isOn(properties, 'strike') || isOn(properties, 'dstrike'),
    isMarked: isOn(properties, 'highlight'),
    shift: shift === 'superscript' ? 'raised' : shift === 'subscript' ? 'lowered' : undefined,
  };
}

type PartReader = (part: XmlElement, look: Look, context: WordContext) => Run[];

const text =
  (content: string): PartReader =>
  (_, look) => [{ kind: 'text', text: content, look }];
const lineBreak: PartReader = () => [{ kind: 'lineBreak' }];
const note =
  (kind: 'footnote' | 'endnote'): PartReader =>
  (part, _, { noteOf }) => {
    const paragraphs = noteOf(kind, attributeOf(part, 'id'));
    return paragraphs ? [{ kind: 'note', label: '', paragraphs }] : [];
  };

/** The readers of the elements in a run, by name. */
const PARTS: Readonly<Record<string, PartReader>> = {
  t: (part, look) => [{ kind: 'text', text: textIn(part), look }],
  tab: text('\t'),
  ptab: text('\t'),
  noBreakHyphen: text('\u2011'),
  cr: lineBreak,
  br: (part, look, context) =>
    attributeOf(part, 'type') === undefined || attributeOf(part, 'type') === 'textWrapping'
      ? lineBreak(part, look, context)
      : [],
  sym: (part, look) => {
    const code = Number.parseInt(attributeOf(part, 'char') ?? '', 16);
    const sign = Number.isNaN(code) || code > 0xff_ff ? '' : String.fromCharCode(code);
    return [{ kind: 'text', text: fontSign(sign) ?? sign, look }];
  },
  ruby: (part, look) => [
    { kind: 'ruby', base: textIn(elementIn(part, 'rubyBase')), reading: textIn(elementIn(part, 'rt')), look },
  ],
  footnoteReference: note('footnote'),
  endnoteReference: note('endnote'),
  drawing: (part, _, context) => drawingOf(part, context),
  pict: (part, _, context) => drawingOf(part, context),
  object: (part, _, context) => drawingOf(part, context),
};

const drawingOf = (part: XmlElement, context: WordContext): HwpObject[] =>
  objectsIn(part, context, (box) => paragraphsIn(box, context));

const partOf: PartReader = (part, look, context) =>
  Object.hasOwn(PARTS, part.name) ? PARTS[part.name]!(part, look, context) : [];

/** The maximum number of columns that a cell spans. */
const MOST_COLUMNS = 1000;

function tableOf(element: XmlElement, context: WordContext): Table {
  const rows: Cell[][] = [];
  const open = new Map<number, { row: number; index: number }>(); // by column: cells that the rows below may continue
  for (const row of [...unwrapped(element)].filter(({ name }) => name === 'tr')) {
    const properties = elementIn(row, 'trPr');
    const isHeader = isOn(properties, 'tblHeader');
    let column = Math.min(MOST_COLUMNS, numberOf(valueIn(properties, 'gridBefore')) ?? 0);
    const cells: Cell[] = [];
    for (const cell of [...unwrapped(row)].filter(({ name }) => name === 'tc')) {
      const about = elementIn(cell, 'tcPr');
      const columnSpan = Math.max(1, Math.min(MOST_COLUMNS, numberOf(valueIn(about, 'gridSpan')) ?? 1));
      const merge = elementIn(about, 'vMerge');
      const above = merge && attributeOf(merge, 'val') !== 'restart' ? open.get(column) : undefined;
      if (above) {
        const spanning = rows[above.row]![above.index]!;
        rows[above.row]![above.index] = { ...spanning, rowSpan: rows.length - above.row + 1 };
      } else {
        if (merge) open.set(column, { row: rows.length, index: cells.length });
        else open.delete(column);
        cells.push({
          column,
          row: rows.length,
          columnSpan,
          rowSpan: 1,
          isHeader,
          paragraphs: paragraphsIn(cell, context),
        });
      }
      column += columnSpan;
    }
    rows.push(cells);
  }
  return { kind: 'table', isInline: true, rows };
}

/** Returns the notes of a part by their ids. Separators are left out. */
export const notesIn = (root: XmlElement | undefined, name: string): Map<string, XmlElement> =>
  new Map(
    elementsIn(root, name)
      .filter((each) => attributeOf(each, 'type') === undefined || attributeOf(each, 'type') === 'normal')
      .map((each) => [attributeOf(each, 'id') ?? '', each]),
  );
