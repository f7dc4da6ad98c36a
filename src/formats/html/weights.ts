// How much text the elements of a page have: sentences, other text, and text of links.
import type { Element, ParentNode } from './dom.ts';
import { isBox, visit, type Box, type BoxTest, type Survey } from './survey.ts';

/** What a character of text that is no sentence weighs, by the tag of its element. */
const OTHER: ReadonlyMap<string, number> = new Map([
  ['p', 1],
  ['blockquote', 1],
  ['pre', 1],
  ['dd', 1],
  ['div', 0.5],
]);
/** What it weighs in other elements, such as labels. */
const LEAST = 0.25;

const CONTROLS = new Set(['form', 'input', 'select', 'textarea', 'button', 'iframe']);

/** The text of an element, in UTF-16 code units. */
export interface Weight {
  /** Characters in sentences, without those of links. */
  prose: number;
  /** Characters in sentences and in other text, which may count for less. */
  all: number;
  /** Characters of links. */
  linked: number;
  /** How many fields, buttons and forms there are. */
  controls: number;
}

const NOTHING: Readonly<Weight> = { prose: 0, all: 0, linked: 0, controls: 0 };

/** Returns what an element weighs. Elements within a line, such as `<b>`, weigh nothing. */
export type WeightOf = (node: ParentNode) => Readonly<Weight>;

/** Weighs all elements of a page but those in elements for which `isLeftOut` returns true, in linear time. */
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
 * Returns how many characters of sentences there are below `root`, and before an element for
 * which `isLeftOut` returns true.
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
