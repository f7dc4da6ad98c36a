// Parses a part of a document separately.
import type { StateCore, Token } from 'markdown-it';

/** The facts that rules remember about the source they are in. */
const REMEMBERED = {
  endTags: undefined,
  htmlEnds: undefined,
  attributeNames: undefined,
  takePart: undefined,
};

/** Parses a part of a document into blocks. The definitions of the document apply to it. */
export function parsePart(text: string, { md, env }: Pick<StateCore, 'md' | 'env'>): Token[] {
  const tokens: Token[] = [];
  const own: StateCore['env'] = { ...env, ...REMEMBERED };
  md.block.parse(text, md, own, tokens);
  const { references, footnotes } = own;
  Object.assign(env, references && { references }, footnotes && { footnotes });
  return tokens;
}
