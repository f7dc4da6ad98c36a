// Parses a part of a document by itself.
import type { StateCore, Token } from 'markdown-it';

/** What rules remember about the source that they are in. */
const REMEMBERED = {
  endTags: undefined,
  htmlEnds: undefined,
  attributeNames: undefined,
  takePart: undefined,
};

/** Returns the blocks of a text that is a part of a document. It shares the definitions of the document. */
export function parsePart(text: string, { md, env }: Pick<StateCore, 'md' | 'env'>): Token[] {
  const tokens: Token[] = [];
  const own: StateCore['env'] = { ...env, ...REMEMBERED };
  md.block.parse(text, md, own, tokens);
  const { references, footnotes } = own;
  Object.assign(env, references && { references }, footnotes && { footnotes });
  return tokens;
}
