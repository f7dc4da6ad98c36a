// Recognises front matter at the beginning of a text: keys and values in YAML or TOML, between two marks.
import { NOTHING, type Leaf } from './lexer-state.ts';

interface Syntax {
  readonly mark: string;
  /** Matches the line after the mark. If that line does not match, the mark is a rule. */
  readonly firstKey: RegExp;
  /**
   * Matches any line of the front matter. If a line does not match, the front matter has ended without a
   * mark.
   */
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

/** Returns the front matter that may start with the first line of a text; undefined if none does. */
export function frontMatterAt(line: string): Leaf | undefined {
  const mark = line.trimEnd();
  const syntax = mark === SYNTAXES.yaml.mark ? 'yaml' : mark === SYNTAXES.toml.mark ? 'toml' : undefined;
  return syntax && { kind: 'frontMatter', syntax, isCertain: false };
}

/** Returns the open block after a line of front matter; undefined if the line does not belong to it. */
export function frontMatterAfter(
  line: string,
  leaf: Extract<Leaf, { kind: 'frontMatter' }>,
): Leaf | undefined {
  const syntax: Syntax = SYNTAXES[leaf.syntax];
  if (!leaf.isCertain) return syntax.firstKey.test(line) ? { ...leaf, isCertain: true } : undefined;
  if (!syntax.line.test(line)) return undefined;
  return syntax.end.test(line) ? NOTHING : leaf;
}
