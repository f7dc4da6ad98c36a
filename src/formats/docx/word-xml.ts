// Helpers for the XML of Word (ECMA-376 part 1, WordprocessingML).
import { elementIn, type XmlElement } from '../xml.ts';

/** Returns an attribute by its local name. Documents choose the prefixes. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const { attributes } = element ?? {};
  if (!attributes) return undefined;
  const usual = attributes[`w:${name}`] ?? attributes[name];
  if (usual !== undefined) return usual;
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** Returns the `val` attribute of a child element. */
export const valueIn = (parent: XmlElement | undefined, name: string): string | undefined =>
  attributeOf(elementIn(parent, name), 'val');

/** Reports whether a child element switches something on (§ 17.17.4). It does unless its value says no. */
export function isOn(parent: XmlElement | undefined, name: string): boolean {
  const element = elementIn(parent, name);
  return element !== undefined && !/^(?:0|false|off|none)$/.test(attributeOf(element, 'val') ?? '');
}

/** Parses a whole number; returns undefined for anything else. */
export function numberOf(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isNaN(number) ? undefined : number;
}

/** Yields the child elements of an element. Wrappers are replaced by their content. */
export function* unwrapped(parent: XmlElement | undefined): Generator<XmlElement> {
  for (const child of parent?.children ?? []) {
    if (typeof child === 'string') continue;
    if (WRAPPERS.has(child.name)) yield* unwrapped(child);
    else if (child.name !== 'sdtPr' && child.name !== 'sdtEndPr') yield child;
  }
}

/**
 * Wrapper elements, which only say something about their content: content controls, insertions, the newer of
 * two forms.
 */
const WRAPPERS = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'smartTag',
  'ins',
  'moveTo',
  'AlternateContent',
  'Choice',
  'dir',
  'bdo',
]);

/** The name of the element for a bookmark. Only the interactive reader needs bookmarks. */
export const BOOKMARK = 'bookmarkStart';

/** The name of the element around a picture. Only the interactive reader shows pictures without words. */
export const PICTURE = 'blipFill';

/**
 * Elements that are skipped with everything in them, because an article does not need them. Most elements of
 * a document are among them, so they do not count towards the limit. Deleted text is skipped, too.
 */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'del moveFrom Fallback sectPr tblGrid tblPrEx rubyPr proofErr lastRenderedPageBreak pPrChange ' +
    'rPrChange tblPrChange tcPrChange trPrChange numberingChange bookmarkStart bookmarkEnd ' +
    'commentRangeStart commentRangeEnd commentReference annotationRef permStart permEnd rFonts sz ' +
    'szCs lang color kern spacing ind jc shd tabs pBdr bdr u w position bCs iCs noProof snapToGrid ' +
    'fitText eastAsianLayout effect em keepNext keepLines widowControl contextualSpacing autoSpaceDE ' +
    'autoSpaceDN adjustRightInd wordWrap kinsoku overflowPunct topLinePunct textAlignment framePr ' +
    'cnfStyle divId suppressAutoHyphens suppressLineNumbers pageBreakBefore mirrorIndents tcW ' +
    'tcBorders vAlign tcMar noWrap textDirection trHeight cantSplit tblBorders tblW tblInd tblLayout ' +
    'tblCellMar spPr bodyPr extent effectExtent positionH positionV simplePos cNvGraphicFramePr ' +
    'wrapNone wrapSquare wrapTight wrapThrough wrapTopAndBottom blipFill sizeRelH sizeRelV shapetype ' +
    'path stroke fill ctrlPr rubyAlign ffData'
  ).split(' '),
);
