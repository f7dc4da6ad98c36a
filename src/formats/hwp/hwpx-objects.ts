// Reads the objects of an HWPX document (KS X 6101 § 10.8): tables, pictures and shapes.
import { elementIn, elementsIn, textIn, type XmlElement } from '../xml.ts';
import type { Caption, Cell, HwpObject, Paragraph, Picture, Run, Table, TextBox } from './hwp-model.ts';
import { buttonText } from './form-objects.ts';
import { isOrnament } from './ornaments.ts';
import { integerOf } from './hwpx-header.ts';

/** Reads a list of paragraphs: those of a cell, a caption or a note. */
export type ReadList = (list: XmlElement | undefined) => readonly Paragraph[];

type ReadObject = (element: XmlElement, readList: ReadList) => readonly Run[];

const placeOf = (element: XmlElement, readList: ReadList): Pick<Table, 'isInline' | 'caption'> => ({
  isInline: /^(?:1|true)$/.test(elementIn(element, 'pos')?.attributes.treatAsChar ?? ''),
  caption: captionOf(elementIn(element, 'caption'), readList),
});

const captionOf = (caption: XmlElement | undefined, readList: ReadList): Caption | undefined =>
  caption && {
    isAbove: caption.attributes.side === 'TOP',
    paragraphs: readList(elementIn(caption, 'subList')),
  };

const readTable: ReadObject = (element, readList) => {
  // In reading order: the caption is above or below the cells.
  const place = placeOf(element, readList);
  const rows = elementsIn(element, 'tr').map((row, at) =>
    elementsIn(row, 'tc').map((cell, index) => cellOf(cell, { column: index, row: at }, readList)),
  );
  return [{ kind: 'table', ...place, rows }];
};

function cellOf(cell: XmlElement, place: Pick<Cell, 'column' | 'row'>, readList: ReadList): Cell {
  const { colAddr, rowAddr } = elementIn(cell, 'cellAddr')?.attributes ?? {};
  const { colSpan, rowSpan } = elementIn(cell, 'cellSpan')?.attributes ?? {};
  return {
    column: integerOf(colAddr) ?? place.column,
    row: integerOf(rowAddr) ?? place.row,
    columnSpan: Math.max(1, integerOf(colSpan) ?? 1),
    rowSpan: Math.max(1, integerOf(rowSpan) ?? 1),
    isHeader: /^(?:1|true)$/.test(cell.attributes.header ?? ''),
    paragraphs: readList(elementIn(cell, 'subList') ?? cell), // some programs write no list
  };
}

const readPicture: ReadObject = (element, readList): [Picture] => {
  const { width, height } = elementIn(element, 'sz')?.attributes ?? {};
  const isSmall = isOrnament(integerOf(width) ?? 0, integerOf(height) ?? 0);
  return [
    {
      kind: 'picture',
      ...placeOf(element, readList),
      description: textIn(elementIn(element, 'shapeComment')),
      id: isSmall ? undefined : elementIn(element, 'img')?.attributes.binaryItemIDRef,
    },
  ];
};

/** Reads a shape. A shape without text and caption is dropped. */
const readShape: ReadObject = (element, readList) => {
  const place = placeOf(element, readList);
  const paragraphs = readList(elementIn(elementIn(element, 'drawText'), 'subList'));
  if (isDropCap(element)) return paragraphs.flatMap(({ content }) => content);
  return paragraphs.length > 0 || place.caption ? [{ kind: 'textBox', ...place, paragraphs }] : [];
};

/**
 * Reports whether a shape is a drop cap: it contains the first letter of the paragraph, which continues
 * beside it.
 */
const isDropCap = ({ attributes: { dropcapstyle = 'None' } }: XmlElement): boolean => dropcapstyle !== 'None';

/**
 * Reads a group of shapes from top to bottom, and then from left to right. The caption belongs to the whole
 * group.
 */
const readGroup: ReadObject = (element, readList) => {
  const { isInline, caption } = placeOf(element, readList);
  const at = (shape: XmlElement, axis: 'x' | 'y'): number =>
    integerOf(elementIn(shape, 'offset')?.attributes[axis]) ?? 0;
  const runs = elementsIn(element)
    .toSorted((one, other) => at(one, 'y') - at(other, 'y') || at(one, 'x') - at(other, 'x'))
    .flatMap((shape) => objectsOf(shape, readList) ?? [])
    .map((run) => ('isInline' in run ? { ...run, isInline } : run));
  const box: TextBox[] = caption ? [{ kind: 'textBox', isInline, caption, paragraphs: [] }] : [];
  return caption?.isAbove ? [...box, ...runs] : [...runs, ...box];
};

const readEquation: ReadObject = (element, readList) => {
  const { caption } = placeOf(element, readList);
  const box: TextBox[] = caption ? [{ kind: 'textBox', isInline: false, caption, paragraphs: [] }] : [];
  return [{ kind: 'equation', script: textIn(elementIn(element, 'script')) }, ...box];
};

const boxOfText = (element: XmlElement, text: string, readList: ReadList): readonly HwpObject[] =>
  text.trim() === ''
    ? []
    : [
        {
          kind: 'textBox',
          ...placeOf(element, readList),
          paragraphs: text.split(/\r\n?|\n/).map((line) => ({ content: [{ kind: 'text', text: line }] })),
        },
      ];

/** Reads a form control with a text beside it. */
const readButton: ReadObject = ({ attributes, name }) => {
  const isTicked = name === 'btn' ? undefined : attributes.value === 'CHECKED';
  const text = buttonText(attributes.caption ?? '', isTicked);
  return text.trim() === '' ? [] : [{ kind: 'text', text }];
};

const READERS = new Map<string, ReadObject>([
  ['tbl', readTable],
  ['equation', readEquation],
  ['container', readGroup],
  ['textart', (element, readList) => boxOfText(element, element.attributes.text ?? '', readList)],
  ...['pic', 'ole', 'chart', 'video'].map((name) => [name, readPicture] as const),
  ...['rect', 'ellipse', 'polygon', 'arc', 'curve', 'line', 'connectLine', 'unknownObject'].map(
    (name) => [name, readShape] as const,
  ),
  ...['btn', 'checkBtn', 'radioBtn'].map((name) => [name, readButton] as const),
  ['edit', (element) => [{ kind: 'text', text: textIn(elementIn(element, 'text')) }]],
  ['comboBox', ({ attributes }) => [{ kind: 'text', text: attributes.selectedValue ?? '' }]],
]);

/** Returns the runs of an object; undefined if the element is not an object. */
export const objectsOf = (element: XmlElement, readList: ReadList): readonly Run[] | undefined =>
  READERS.get(element.name)?.(element, readList);
