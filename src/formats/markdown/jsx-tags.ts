// Parses the tags of JSX: `<Tabs.Tab title="장작" open={true}>`, `</Tabs.Tab>`, `<Chart />`, and fragments,
// `<>`.

export interface JsxTag {
  /** The name; empty for a fragment. */
  readonly name: string;
  readonly kind: 'start' | 'end' | 'whole';
  /** The attributes whose value is a text. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The other attributes, whose values are expressions. */
  readonly expressions: ReadonlyMap<string, string>;
  /** Where the tag ends. */
  readonly end: number;
}

/** The maximum length of a tag in characters. It limits the time for a tag that does not end. */
const LONGEST = 6000;

const NAME = /<(\/?)((?:[a-z_$][\w$]*(?:[.:-][\w$]+)*)?)(?=[\s/>])/iy;
const ATTRIBUTE = /\s*(?:([a-z_$][\w$:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(?=\{)))?|(?=\{))/iy;
const END = /\s*(\/?)>/y;

/** Returns the tag at an offset; undefined if there is none. */
export function jsxTagAt(text: string, at: number): JsxTag | undefined {
  const source = text.slice(at, at + LONGEST);
  NAME.lastIndex = 0;
  const [opening, slash, name] = NAME.exec(source) ?? [];
  if (opening === undefined || (name === '' && source[opening.length] !== '>')) return undefined;
  const attributes = new Map<string, string>();
  const expressions = new Map<string, string>();
  for (let place = opening.length; ;) {
    END.lastIndex = place;
    const end = END.exec(source);
    if (end)
      return {
        name: name!,
        kind: slash ? 'end' : end[1] ? 'whole' : 'start',
        attributes,
        expressions,
        end: at + END.lastIndex,
      };
    ATTRIBUTE.lastIndex = place;
    const [all, key, double, single] = ATTRIBUTE.exec(source) ?? [];
    if (all === undefined) return undefined;
    const next = place + all.length;
    const isExpression = source[next] === '{' && (key === undefined || /=\s*$/.test(all));
    const after = isExpression ? expressionEnd(source, next) : next;
    if (after === undefined || after === place) return undefined;
    const expression = isExpression ? source.slice(next + 1, after - 1) : undefined;
    const value = expression === undefined ? (double ?? single ?? '') : literalIn(expression);
    if (key !== undefined && value !== undefined) attributes.set(key, value);
    else if (key !== undefined) expressions.set(key, expression!);
    place = after;
  }
}

/** Returns where the expression in braces that begins at an offset ends; undefined if it does not end. */
export function expressionEnd(text: string, at: number): number | undefined {
  let depth = 0;
  for (let place = at; place < text.length && place < at + LONGEST; place++) {
    const character = text[place]!;
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return place + 1;
    else if (character === '"' || character === "'" || character === '`') {
      const end = text.indexOf(character, place + 1);
      if (end < 0 || end > at + LONGEST) return undefined;
      place = end;
    }
  }
  return undefined;
}

/**
 * Returns the text of a literal expression, or the path of the picture that an expression loads; undefined
 * for any other.
 */
const literalIn = (expression: string): string | undefined =>
  LITERAL.exec(expression)
    ?.slice(1)
    .find((text) => text !== undefined) ?? PICTURE.exec(expression)?.[1];

const LITERAL = /^\s*(?:"([^"]*)"|'([^']*)'|`((?:[^`$]|\$(?!\{))*)`)\s*$/;

/** Matches a path in a call: `require('./a.png').default`. */
const PICTURE =
  /^\s*[\w.]{1,40}\(\s*["'`]([^"'`$\s]+\.(?:png|jpe?g|gif|webp|svg|avif))["'`]\s*\)(?:\.default)?\s*$/i;
