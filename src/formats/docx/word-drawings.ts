// Reads the drawings of a Word document (ECMA-376 part 1 § 20.4, part 4 § 14): text boxes and pictures.
import { elementIn, type XmlElement } from '../xml.ts';
import type { HwpObject, Paragraph } from '../hwp/hwp-model.ts';
import { attributeOf, unwrapped } from './word-xml.ts';

/**
 * Returns the text boxes in a drawing, whose paragraphs `read` returns. If there are none, returns its pictures,
 * the first with the description. `hasPictures` says whether the ids of pictures are known.
 */
export function objectsIn(
  drawing: XmlElement,
  { hasPictures }: { readonly hasPictures: boolean },
  read: (box: XmlElement) => readonly Paragraph[],
): HwpObject[] {
  const isInline = elementIn(drawing, 'anchor') === undefined;
  const boxes: HwpObject[] = [];
  const ids: string[] = [];
  let description: string | undefined;
  const visit = (element: XmlElement): void => {
    for (const child of unwrapped(element)) {
      if (child.name === 'txbxContent')
        boxes.push({ kind: 'textBox', isInline: false, paragraphs: read(child) });
      else {
        if (child.name === 'docPr')
          description ??= attributeOf(child, 'descr') || attributeOf(child, 'title');
        if (child.name === 'shape') description ??= attributeOf(child, 'alt');
        const id = PICTURE_IDS.get(child.name);
        if (id !== undefined && hasPictures) ids.push(attributeOf(child, id) ?? '');
        visit(child);
      }
    }
  };
  visit(drawing);
  if (boxes.length > 0) return boxes;
  const [first, ...others] = ids;
  return [
    { kind: 'picture', isInline, description, id: first },
    ...others.map((id) => ({ kind: 'picture', isInline, id }) as const),
  ];
}

/** The attributes with the id of a picture, by the elements that have them (§ 20.1.8.13, § 14.1.2.11). */
const PICTURE_IDS = new Map([
  ['blip', 'embed'],
  ['imagedata', 'id'],
]);
