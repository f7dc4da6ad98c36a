// Reads the paragraphs of a section of an HWPX document (KS X 6101 § 10).
import type { Budget } from '../budget.ts';
import { elementIn, elementsIn, textIn, type XmlElement } from '../xml.ts';
import type { HwpSection, Look, Note, Paragraph, Run } from './hwp-model.ts';
import { formatOf, integerOf, type HwpxHeader } from './hwpx-header.ts';
import { objectsOf, type ReadList } from './hwpx-objects.ts';
import { targetOf, type LinkTarget } from './link-command.ts';
import { formatNumber } from './paragraph-labels.ts';

/** Elements of a section that an article does not show, and elements that only tell where something is. */
export const SKIPPED_IN_SECTION: ReadonlySet<string> = new Set(
  (
    'header footer hiddenComment masterPage memogroup indexmark pageNum parameterset linesegarray ' +
    'cellSz cellMargin cellzoneList renderingInfo lineShape fillBrush shadow imgRect imgClip imgDim ' +
    'effects inMargin outMargin flip rotationInfo metaTag orgSz curSz pt0 pt1 pt2 pt3 ' +
    'controlPoints startPt endPt colPr presentation pagePr pageBorderFill footNotePr endNotePr grid ' +
    'startNum visibility lineNumberShape'
  ).split(' '),
);

const LINES = { open: '<hp:linesegarray>', close: '</hp:linesegarray>' };

/**
 * Removes the line breaks that 한글 has stored in a section. They make up a quarter of the XML, and the parser
 * is faster without them.
 */
export function withoutLines(xml: string): string {
  let kept = '';
  let end = 0;
  for (;;) {
    const start = xml.indexOf(LINES.open, end);
    const close = start < 0 ? -1 : xml.indexOf(LINES.close, start);
    if (close < 0) return kept + xml.slice(end);
    kept += xml.slice(end, start);
    end = close + LINES.close.length;
  }
}

/** Reads a section. Throws NanroError `tooManyElements`. */
export function readSection(root: XmlElement, header: HwpxHeader, budget: Budget): HwpSection {
  const reader = createReader(header, budget);
  const paragraphs = reader(root);
  return { paragraphs, outline: outlineOf(root) };
}

/** Returns the id of the numbering for the outline, which is among the properties in the first paragraph. */
function outlineOf(section: XmlElement): number | undefined {
  for (const run of elementsIn(elementIn(section, 'p'), 'run')) {
    const properties = elementIn(run, 'secPr');
    if (properties) return integerOf(properties.attributes.outlineShapeIDRef);
  }
  return undefined;
}

/** An open field: its id and its content. */
interface Field {
  readonly id: string | undefined;
  /** The target, if the field is a hyperlink. */
  readonly link: LinkTarget | undefined;
  readonly runs: Run[];
}

/** Returns a function that reads the paragraphs in a list. */
function createReader({ looks, heads, styles }: HwpxHeader, budget: Budget): ReadList {
  let isDeleted = false; // whether the text is between the marks of a tracked deletion
  let isMarked = false;

  const readList = (list: XmlElement | undefined): readonly Paragraph[] =>
    elementsIn(list).flatMap((element) => {
      if (element.name === 'p') return [readParagraph(element)];
      const content = objectsOf(element, readList); // some programs write objects outside paragraphs
      return content ? [{ content }] : [];
    });

  const readParagraph = (paragraph: XmlElement): Paragraph => {
    const { paraPrIDRef = '', styleIDRef = '' } = paragraph.attributes;
    const content: Run[] = [];
    const fields: Field[] = [];
    const add = (run: Run): void => void (fields.at(-1)?.runs ?? content).push(run);
    const close = (): void => {
      const { link, runs } = fields.pop()!;
      if (link && runs.length > 0) add({ kind: 'link', ...link, content: runs });
      else runs.forEach(add);
    };
    const readRun = (parent: XmlElement, look: Look | undefined): void => {
      for (const element of elementsIn(parent)) {
        const { name, attributes } = element;
        if (name === 't') readText(element, look, add);
        else if (name === 'ctrl' || name === 'switch') readRun(branchOf(element), look);
        else if (name === 'fieldBegin') fields.push({ id: attributes.id, link: linkOf(element), runs: [] });
        else if (name === 'fieldEnd') {
          const index = fields.findLastIndex(({ id }) => id === attributes.beginIDRef);
          while (index >= 0 && fields.length > index) close();
        } else if (!isDeleted) for (const run of runsOf(element, look)) add(run);
      }
    };
    for (const part of elementsIn(paragraph))
      if (part.name === 'run') readRun(part, looks.get(part.attributes.charPrIDRef ?? ''));
      else for (const run of objectsOf(part, readList) ?? []) add(run);
    while (fields.length > 0) close();
    return { style: styles.get(styleIDRef), head: heads.get(paraPrIDRef), content };
  };

  const readText = (element: XmlElement, look: Look | undefined, add: (run: Run) => void): void => {
    for (const child of element.children) {
      const text = typeof child === 'string' ? child : SIGNS.get(child.name);
      if (text !== undefined && !isDeleted)
        for (const [index, line] of linesOf(text).entries()) {
          if (index > 0) {
            budget.spend(1);
            add({ kind: 'lineBreak' });
          }
          add({ kind: 'text', text: line, look: isMarked ? { ...look, isMarked } : look });
        }
      if (typeof child === 'string') continue;
      if (child.name === 'lineBreak' && !isDeleted) add({ kind: 'lineBreak' });
      if (child.name === 'deleteBegin') isDeleted = true;
      if (child.name === 'deleteEnd') isDeleted = false;
      if (child.name === 'markpenBegin') isMarked = true;
      if (child.name === 'markpenEnd') isMarked = false;
    }
  };

  const runsOf = (element: XmlElement, look: Look | undefined): readonly Run[] =>
    objectsOf(element, readList) ?? CONTROLS.get(element.name)?.(element, look, readList) ?? [];

  return readList;
}

/**
 * Splits a text at line breaks that are characters, as some versions of 한글 write them. If the lines are
 * indented, the line breaks only lay out the XML.
 */
const linesOf = (text: string): readonly string[] => {
  const plain = text.replaceAll('\u2007', ' '); // the space of fixed width
  return /\n[ \t]/.test(plain) ? [plain] : plain.split('\n');
};

/** The characters that are written as elements. */
const SIGNS = new Map([
  ['tab', '\t'],
  ['nbSpace', '\u00a0'],
  ['fwSpace', ' '],
  ['hyphen', '-'],
]);

/** Returns the alternative of a switch that uses only elements that every version knows. */
const branchOf = (element: XmlElement): XmlElement =>
  element.name === 'switch' ? (elementIn(element, 'default') ?? elementsIn(element)[0] ?? element) : element;

/**
 * Returns the target of a field; undefined if the field is not a hyperlink, or leads to a place without a
 * name.
 */
function linkOf(field: XmlElement): LinkTarget | undefined {
  if (field.attributes.type !== 'HYPERLINK') return undefined;
  const parameters = elementsIn(elementIn(field, 'parameters'), 'stringParam');
  const valueOf = (name: string): string | undefined => {
    const found = parameters.find(({ attributes }) => attributes.name === name);
    return found && textIn(found).trim();
  };
  const path = valueOf('Path');
  const link = path ? { href: path } : targetOf(valueOf('Command') ?? '');
  return link && !link.isWithin && /^[?#]/.test(link.href) ? undefined : link;
}

type ReadControl = (element: XmlElement, look: Look | undefined, readList: ReadList) => readonly Run[];

const CIRCLES = new Set(['SHAPE_CIRCLE', 'SHAPE_REVERSAL_CIRCLE']);
/**
 * Matches the kinds of numbers that a page shows but an article does not. The numbers of notes are their
 * labels.
 */
const UNSHOWN = /^(?:PAGE|TOTAL_PAGE|FOOTNOTE|ENDNOTE)$/;

const readNote: ReadControl = (element, _, readList): [Note] => {
  const list = elementIn(element, 'subList');
  return [{ kind: 'note', label: noteLabel(element, list), paragraphs: readList(list) }];
};

const CONTROLS = new Map<string, ReadControl>([
  ['bookmark', ({ attributes }) => (attributes.name ? [{ kind: 'bookmark', name: attributes.name }] : [])],
  ['footNote', readNote],
  ['endNote', readNote],
  [
    'autoNum',
    (element, look) =>
      UNSHOWN.test(element.attributes.numType ?? '') ? [] : [{ kind: 'text', text: numberOf(element), look }],
  ],
  [
    'dutmal',
    (element, look) => [
      {
        kind: 'ruby',
        base: textIn(elementIn(element, 'mainText')),
        reading: textIn(elementIn(element, 'subText')),
        look,
      },
    ],
  ],
  [
    'compose',
    ({ attributes }, look) => [
      {
        kind: 'composed',
        text: attributes.composeText ?? '',
        isCircled: CIRCLES.has(attributes.circleType ?? ''),
        look,
      },
    ],
  ],
]);

/** Returns an automatic number as it is shown. */
function numberOf(autoNum: XmlElement): string {
  const { prefixChar = '', suffixChar = '' } = elementIn(autoNum, 'autoNumFormat')?.attributes ?? {};
  return `${prefixChar}${bareNumber(autoNum)}${suffixChar}`;
}

function bareNumber(autoNum: XmlElement): string {
  const { type, userChar = '' } = elementIn(autoNum, 'autoNumFormat')?.attributes ?? {};
  if (type === 'USER_CHAR' || type === 'SYMBOL') return userChar;
  const number = integerOf(autoNum.attributes.num);
  return number === undefined ? '' : formatNumber(number, formatOf(type));
}

/** Returns the number of a note, which is at the beginning of its text. */
function noteLabel({ attributes }: XmlElement, list: XmlElement | undefined): string {
  for (const run of elementsIn(elementIn(list, 'p'), 'run'))
    for (const control of elementsIn(run, 'ctrl')) {
      const autoNum = elementIn(control, 'autoNum');
      if (autoNum) return bareNumber(autoNum);
    }
  return attributes.number ?? '';
}
