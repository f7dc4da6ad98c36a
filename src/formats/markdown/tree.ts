// Builds the tree of Markdown without HTML from the tokens of markdown-it. It is the same tree as rendering
// and parsing HTML would give, in a fraction of the time; a property test checks that.
import type { MarkdownIt, Token } from 'markdown-it';
import { appendElement, appendText, createFragment, type ParentNode } from '../html/dom.ts';

/** Adds the node for a token to its parent. Returns the new parent for the next tokens, if it changes. */
type Rule = (token: Token, parent: ParentNode, md: MarkdownIt) => ParentNode | void;

const code: Rule = (token, parent, { utils }) => {
  const [language] = utils.unescapeAll(token.info).trim().split(/\s+/);
  const pre = appendElement(parent, 'pre');
  appendText(
    appendElement(pre, 'code', language ? [['class', `language-${language}`]] : null),
    token.content,
  );
};

/** The rules by type of token. Any other token becomes an element with the tag of the token. */
const RULES: Readonly<Record<string, Rule>> = {
  text: ({ content }, parent) => appendText(parent, content),
  text_special: ({ content }, parent) => appendText(parent, content),
  softbreak: (_, parent) => appendText(parent, '\n'),
  hardbreak: (_, parent) => void appendElement(parent, 'br'),
  code_inline: ({ tag, content }, parent) =>
    tag === 'math'
      ? void appendElement(parent, 'math', [['alttext', content]])
      : appendText(appendElement(parent, 'code'), content),
  code_block: code,
  fence: code,
  image: ({ attrs, children }, parent, md) => {
    const others = attrs!.filter(([name]) => name !== 'alt');
    appendElement(parent, 'img', [
      ...others,
      ['alt', md.renderer.renderInlineAsText(children!, md.options, {})],
    ]);
  },
};

/** Returns the tree for some tokens; undefined if they contain HTML. */
export function treeOf(tokens: readonly Token[], md: MarkdownIt): ParentNode | undefined {
  const root = createFragment();
  return appendAll(tokens, root, md) ? root : undefined;
}

function appendAll(tokens: readonly Token[], root: ParentNode, md: MarkdownIt): boolean {
  const open: ParentNode[] = [root];
  for (const token of tokens) {
    const parent = open.at(-1)!;
    if (token.nesting < 0) open.pop();
    else if (token.type === 'inline') {
      if (!appendAll(token.children!, parent, md)) return false;
    } else {
      if (token.type === 'html_block' || token.type === 'html_inline') return false;
      const rule = RULES[token.type];
      const element = rule ? rule(token, parent, md) : appendElement(parent, token.tag, token.attrs);
      if (token.nesting > 0 && element) open.push(element);
    }
  }
  return true;
}
