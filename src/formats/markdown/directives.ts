// Reads the directives of MyST: fenced code whose language is in braces, as in ```` ```{note} ````.
import type { StateCore, Token } from 'markdown-it';
import { isBoxType } from '../box-labels.ts';
import { closeBox, openBox } from './box-tokens.ts';
import { opening } from './admonitions.ts';
import { parsePart } from './parts.ts';

const DIRECTIVE = /^\{([\w-]+)\}[ \t]*(?![ \t])(.*)$/;
/** Matches the options before the content: lines like `:class: tip`. */
const OPTIONS = /^(?:[ \t]*:[\w-]+:.*(?:\n|$))+/;
/** The maximum depth of directives. */
const DEEPEST = 10;

/**
 * Turns directives for notes and warnings into boxes, and directives for code into code. Others stay as they
 * are.
 */
export function readDirectives(state: StateCore): void {
  if (state.tokens.some(({ type, info }) => type === 'fence' && info.startsWith('{')))
    state.tokens = expanded(state.tokens, state, 0);
}

const expanded = (tokens: readonly Token[], state: StateCore, depth: number): Token[] =>
  tokens.flatMap((token) => expand(token, state, depth));

function expand(token: Token, state: StateCore, depth: number): Token[] {
  const [, name, argument = ''] = token.type === 'fence' ? (DIRECTIVE.exec(token.info.trim()) ?? []) : [];
  if (name === undefined) return [token];
  const content = token.content.replace(OPTIONS, '');
  if (CODE.has(name)) return [Object.assign(token, { info: argument, content: content.replace(/^\n/, '') })];
  if (depth === DEEPEST || !(isBoxType(name) || name === 'admonition')) return [token];
  const { label } = opening(name, argument, (state.env as { language: string }).language);
  const inner = parsePart(content, state);
  return [
    ...openBox(state.Token, label, token.map!),
    ...expanded(inner, state, depth + 1),
    closeBox(state.Token),
  ];
}

const CODE = new Set(['code', 'code-block', 'code-cell', 'sourcecode']);
