// Rules for quotations and their speakers.
import { asBlock } from '../../article/flow.ts';
import { children, isText, lineOf, parentOf, type Element } from './dom.ts';
import { DONE, type ElementRule } from './rule.ts';

/** Reports whether an element names the speaker of the quotation around it (HTML Standard § 4.4.4). */
const isCredit = (element: Element): boolean => parentOf(element)?.tagName === 'blockquote';

/**
 * Returns a rule that skips the speaker of a quotation, which `quote` reads. `otherwise` reads other
 * elements.
 */
export const credit =
  (otherwise: ElementRule): ElementRule =>
  (element, walk) =>
    isCredit(element) && walk.frame().kind === 'quote' ? DONE : otherwise(element, walk);

/** Matches a last paragraph with the speaker: `— 젠슨 황`. */
const SPEAKER = /^[-–—―]+ ?(?=\S)(.{1,100})$/;

/** Returns the speaker in the last paragraph of a quotation. A paragraph that ends with a comment is text. */
function speakerIn(quote: Element): string | undefined {
  const last = children(quote).at(-1);
  const first = last?.childNodes[0];
  if (
    !last ||
    !/^(?:p|div)$/.test(last.tagName) ||
    !isText(first) ||
    last.childNodes.at(-1)?.nodeName === '#comment'
  )
    return undefined;
  return SPEAKER.exec(lineOf(last) ?? '')?.[1];
}

export const readQuote: ElementRule = (element, walk) =>
  walk.enter('quote', ({ flow }) => {
    const credits = children(element).find(({ tagName }) => tagName === 'cite' || tagName === 'footer');
    const speakerBelow = credits || flow.length < 2 ? undefined : speakerIn(element);
    const speaker = credits ? lineOf(credits)?.replace(/^[-–—―\s]+/, '') : speakerBelow;
    walk.push({
      kind: 'quote',
      blocks: (speakerBelow === undefined ? flow : flow.slice(0, -1)).map(asBlock),
      ...(speaker === undefined ? {} : { speaker }),
    });
  });
