// Weighs the text in the elements of a page: sentences, other text, and the text of links.
import type { Element, ParentNode } from './dom.ts';
import { isBox, visit, type Box, type BoxTest, type Survey } from './survey.ts';

/** The weight of a character outside sentences, by the tag of its element. */
const OTHER: ReadonlyMap<string, number> = new Map([
  ['p', 1],
  ['blockquote', 1],
  ['pre', 1],
  ['dd', 1],
  ['div', 0.5],
]);
/** The weight in all other elements, such as labels. */
const LEAST = 0.25;

const CONTROLS = new Set(['form', 'input', 'select', 'textarea', 'button', 'iframe']);

/** The amount of text in an element, in UTF-16 code units. */
export interface Weight {
  /** Characters in sentences, except those in links. */
  prose: number;
  /** Characters in sentences, and weighted characters in other text. */
  all: number;
  /** Characters in links. */
  linked: number;
  /** The number of fields, buttons and forms. */
  controls: number;
}

const NOTHING: Readonly<Weight> = { prose: 0, all: 0, linked: 0, controls: 0 };

/** Returns the weight of an element. Inline elements, such as `<b>`, weigh nothing. */
export type WeightOf = (node: ParentNode) => Readonly<Weight>;

/**
 * Weighs all elements of a page in linear time, except those inside elements for which `isLeftOut` returns
 * true.
 */
export function weigh(survey: Survey, isLeftOut: BoxTest = () => false): WeightOf {
  const { page, entries, boxOf } = survey;
  const weights = entries.map((): Weight | undefined => undefined);
  const weightOf = ({ start }: Box): Weight => (weights[start] ??= { ...NOTHING });
  visit(
    survey,
    page,
    (box) => {
      if (CONTROLS.has(box.element.tagName)) weightOf(box).controls++;
      return !box.isClosed && !isLeftOut(box);
    },
    ({ block, length, isSentence, isLinked }) => {
      const weight = weightOf(block);
      if (isLinked) weight.linked += length;
      else if (isSentence) {
        weight.prose += length;
        weight.all += length;
      } else weight.all += length * (OTHER.get(block.element.tagName) ?? LEAST);
    },
  );
  for (let index = weights.length - 1; index > 0; index--) {
    const weight = weights[index];
    const entry = entries[index]!;
    if (!weight || !isBox(entry) || !entry.block) continue;
    const around = weightOf(entry.block);
    around.prose += weight.prose;
    around.all += weight.all;
    around.linked += weight.linked;
    around.controls += weight.controls;
  }
  return (node) => weights[boxOf(node)?.start ?? -1] ?? NOTHING;
}

/**
 * Counts the characters in sentences below `root`, except those inside elements for which `isLeftOut` returns
 * true. `before` returns how many of them come before such an element.
 */
export function sentencesOf(survey: Survey, root: Box, isLeftOut: BoxTest) {
  const starts = new Map<ParentNode, number>();
  let total = 0;
  visit(
    survey,
    root,
    (box) => {
      if (box.isClosed) return false;
      const isOut = isLeftOut(box);
      if (isOut) starts.set(box.element, total);
      return !isOut;
    },
    ({ length, isSentence, isLink }) => {
      if (isSentence && !isLink) total += length;
    },
  );
  return { total, before: (element: Element): number => starts.get(element) ?? 0 };
}
