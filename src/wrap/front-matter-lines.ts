// The lines of front matter: keys and values between two marks, before all else. YAML, and TOML as Hugo has it.
import { NOTHING, type Leaf } from './lexer-state.ts';

interface Syntax {
  readonly mark: string;
  /** The line behind the mark, without which the mark is a rule. */
  readonly firstKey: RegExp;
  /** What all its lines are; another one is behind front matter that has no end. */
  readonly line: RegExp;
  readonly end: RegExp;
}

const SYNTAXES = {
  yaml: {
    mark: '---',
    firstKey: /^(?:#|["']?[\p{L}\p{N}_][^:]*:(?:\s|$))/u,
    line: /^(?:[\s#.\]}-]|["']?[\p{L}\p{N}_][^:]*:(?:\s|$)|$)/u,
    end: /^(?:---|\.\.\.)\s*$/,
  },
  toml: { mark: '+++', firstKey: /^(?:[\w."'-]+\s*=|\[|#)/, line: /^/, end: /^\+\+\+\s*$/ },
} as const satisfies Record<string, Syntax>;

/** The front matter that may start with the first line of a text. */
export function frontMatterAt(line: string): Leaf | undefined {
  const mark = line.trimEnd();
  const syntax = mark === SYNTAXES.yaml.mark ? 'yaml' : mark === SYNTAXES.toml.mark ? 'toml' : undefined;
  return syntax && { kind: 'frontMatter', syntax, isCertain: false };
}

/** What is open behind a line of front matter; undefined where the line is none of it. */
export function frontMatterAfter(
  line: string,
  leaf: Extract<Leaf, { kind: 'frontMatter' }>,
): Leaf | undefined {
  const syntax: Syntax = SYNTAXES[leaf.syntax];
  if (!leaf.isCertain) return syntax.firstKey.test(line) ? { ...leaf, isCertain: true } : undefined;
  if (!syntax.line.test(line)) return undefined;
  return syntax.end.test(line) ? NOTHING : leaf;
}
