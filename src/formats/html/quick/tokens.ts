// Splits HTML into tags, texts and comments. Patterns find what parse5 looks for character by character.
import { resolveReferences } from './references.ts';

export interface Attribute {
  readonly name: string;
  value: string;
}

export interface Tag {
  readonly name: string;
  readonly attrs: Attribute[];
  readonly isSelfClosing: boolean;
}

/** The kind of an element's content, if it is not markup. */
export type RawText = 'text' | 'script' | 'references' | undefined;

/** Takes the tokens in order. */
export interface Tokens {
  /**
   * Takes a start tag, and returns the kind of the element's content. If it is raw text, `rawText` is called
   * next.
   */
  readonly start: (tag: Tag) => RawText;
  readonly end: (name: string) => void;
  readonly text: (text: string) => void;
  readonly comment: (text: string) => void;
  readonly doctype: (name: string, publicId: string, systemId: string | undefined) => void;
  /** Takes the content of the element that has just started, and ends the element. */
  readonly rawText: (text: string) => void;
  /** Reports whether `<![CDATA[` starts text here. */
  readonly isForeign: () => boolean;
  /** Reports whether no more tokens are needed. */
  readonly hasFailed: () => boolean;
}

const NAME = /[^\t\n\f />]+/y;
/** Matches an attribute in the most common form. */
const COMMON = /[\t\n\f ]+([a-z][a-z\d:_-]*)="([^"&]*)"/y;
/** Matches any attribute and the separator before it, or only the separator. */
const ATTRIBUTE =
  /[\t\n\f /]*(=?[^\t\n\f />=]*)(?:[\t\n\f ]*(=)[\t\n\f ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f >"'][^\t\n\f >]*))?)?/y;
const DOCTYPE =
  /<!doctype[\t\n\f ]+([^\t\n\f >]+)[\t\n\f ]*(?:(public|system)[\t\n\f ]*(?:"([^">]*)"|'([^'>]*)')(?:[\t\n\f ]*(?:"([^">]*)"|'([^'>]*)'))?[\t\n\f ]*)?>/iy;
const COMMENT_END = /--!?>/g;
/** Matches the character after the name of a tag. */
const NAME_END = /[\t\n\f />]/;

const GREATER = 0x3e;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const lowerCase = (name: string): string => (/[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, toLower) : name);
const toLower = (letters: string): string => letters.toLowerCase();

/** The maximum number of attributes in a tag. */
const MOST_ATTRIBUTES = 60;

/**
 * Passes the tokens of HTML to `tokens`. Returns false if there is something rare that only parse5 can read,
 * such as a reference with a rare name.
 */
export function tokenize(html: string, tokens: Tokens): boolean {
  if (html.includes('\0') || html.includes('\r')) return false;
  let at = 0;
  let attrs: Attribute[] = [];
  let isSelfClosing = false;

  /**
   * Adds an attribute, unless the tag already has one with that name. Returns false if there are too many.
   */
  const add = (name: string, value: string): boolean => {
    for (const other of attrs) if (other.name === name) return true;
    attrs.push({ name, value });
    return attrs.length <= MOST_ATTRIBUTES;
  };
  /**
   * Reads the attributes of a tag from `at` on. Returns false if the tag does not end, or contains something
   * rare.
   */
  const readAttributes = (): boolean => {
    attrs = [];
    isSelfClosing = false;
    for (;;) {
      COMMON.lastIndex = at;
      const common = COMMON.exec(html);
      if (common) {
        at = COMMON.lastIndex;
        if (!add(common[1]!, common[2]!)) return false;
        continue;
      }
      ATTRIBUTE.lastIndex = at;
      const [whole, written = '', equals, double, single, bare] = ATTRIBUTE.exec(html)!;
      at += whole.length;
      if (written === '') {
        isSelfClosing = whole.endsWith('/');
        return html.charCodeAt(at++) === GREATER;
      }
      const text = double ?? single ?? bare ?? '';
      if (equals !== undefined && text === '' && double === undefined && single === undefined) {
        const code = html[at];
        if (code === '"' || code === "'") return false; // the quotation mark is the last
      }
      const value = text.includes('&') ? resolveReferences(text, true) : text;
      if (value === undefined || !add(lowerCase(written), value)) return false;
    }
  };
  const readName = (): string => {
    NAME.lastIndex = at;
    const [name] = NAME.exec(html)!;
    at += name.length;
    return lowerCase(name);
  };
  const readText = (from: number, to: number): boolean => {
    const text = html.slice(from, to);
    const resolved = text.includes('&') ? resolveReferences(text, false) : text;
    if (resolved !== undefined) tokens.text(resolved);
    return resolved !== undefined;
  };
  /** Returns where the end tag of an element without markup begins; undefined if there is none. */
  const rawEnd = (name: string): number | undefined => {
    for (let end = html.indexOf('</', at); end >= 0; end = html.indexOf('</', end + 2)) {
      const behind = end + 2 + name.length;
      if (html.slice(end + 2, behind).toLowerCase() === name && NAME_END.test(html[behind] ?? '')) return end;
    }
    return undefined;
  };
  /** Reads the content of an element without markup, and its end tag. */
  const readRawText = (name: string, kind: Exclude<RawText, undefined>): boolean => {
    const to = rawEnd(name);
    const text = html.slice(at, to);
    // In a comment, a script may contain the tags of another script.
    if (kind === 'script' && text.includes('<!--') && /<script/i.test(text)) return false;
    const content = kind === 'references' && text.includes('&') ? resolveReferences(text, false) : text;
    if (content === undefined) return false;
    tokens.rawText(content);
    if (to === undefined) {
      at = html.length;
      return true;
    }
    at = to + 2 + name.length;
    return readAttributes();
  };
  const readTag = (): boolean => {
    const isEnd = html.charCodeAt(at + 1) === SLASH;
    at += isEnd ? 2 : 1;
    const name = readName();
    if (html.charCodeAt(at) === GREATER) {
      at++;
      attrs = [];
      isSelfClosing = false;
    } else if (!readAttributes()) return false;
    if (isEnd) {
      tokens.end(name);
      return true;
    }
    const raw = tokens.start({ name, attrs, isSelfClosing });
    return raw === undefined || readRawText(name, raw);
  };
  /** Reads `<!…>`, `<?…>` and `</ …>`. */
  const readDeclaration = (): boolean => {
    if (html.startsWith('<!--', at)) {
      const start = at + 4;
      const isEmpty = html[start] === '>' || html.startsWith('->', start);
      COMMENT_END.lastIndex = start;
      const end = isEmpty ? undefined : COMMENT_END.exec(html);
      if (end === null) return false;
      tokens.comment(end ? html.slice(start, end.index) : '');
      at = end ? COMMENT_END.lastIndex : html.indexOf('>', start) + 1;
      return true;
    }
    if (/^<!doctype/i.test(html.slice(at, at + 9))) {
      DOCTYPE.lastIndex = at;
      const found = DOCTYPE.exec(html);
      if (!found) return false;
      const [whole, name, kind, double, single, secondDouble, secondSingle] = found;
      const isPublic = kind?.toLowerCase() === 'public';
      const first = double ?? single ?? '';
      const second = secondDouble ?? secondSingle;
      if (kind !== undefined && !isPublic && second !== undefined) return false;
      tokens.doctype(
        lowerCase(name!),
        isPublic ? first : '',
        isPublic || kind === undefined ? second : first,
      );
      at += whole.length;
      return true;
    }
    if (html.startsWith('<![CDATA[', at) && tokens.isForeign()) {
      const end = html.indexOf(']]>', at);
      if (end < 0) return false;
      tokens.text(html.slice(at + 9, end));
      at = end + 3;
      return true;
    }
    const end = html.indexOf('>', at + 2);
    if (end < 0) return false;
    if (html[at + 1] !== '/' || end > at + 2)
      tokens.comment(html.slice(at + (html[at + 1] === '?' ? 1 : 2), end));
    at = end + 1;
    return true;
  };

  while (at < html.length) {
    let open = html.indexOf('<', at);
    let second = html.charCodeAt(open + 1);
    while (
      open >= 0 &&
      !isLetter(second) &&
      second !== SLASH &&
      second !== EXCLAMATION &&
      second !== QUESTION
    ) {
      open = html.indexOf('<', open + 1);
      second = html.charCodeAt(open + 1);
    }
    if (open < 0) open = html.length;
    if (open > at && !readText(at, open)) return false;
    at = open;
    if (at === html.length) break;
    const isTag = isLetter(second === SLASH ? html.charCodeAt(at + 2) : second);
    if (!(isTag ? readTag() : readDeclaration()) || tokens.hasFailed()) return false;
  }
  return true;
}
