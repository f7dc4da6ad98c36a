// Parses a stored mail: a head of fields, and a body of parts (RFC 5322, RFC 2045 and 2046).
import { isUtf8 } from 'node:buffer';
import { decodeStated } from '../charset.ts';
import { decodeWords } from '../text/forms/encoded-words.ts';
import { fromBase64, fromQuotedPrintable } from '../transfer-encodings.ts';

/** A mail, or a part of one. */
export interface Entity {
  /** The fields of the head, by lower-case name. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A part of a mail as its recipient sees it. */
export type Part =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'html'; readonly text: string; readonly address: string | undefined }
  | { readonly kind: 'message'; readonly entity: Entity }
  | { readonly kind: 'file'; readonly name: string };

/** The maximum depth of parts. */
const DEEPEST = 8;

/**
 * Parses a mail or a part into its fields and its body. If a field occurs more than once, the first counts.
 */
export function entityOf(text: string): Entity {
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const fields = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { fields, body: end < 0 ? '' : text.slice(end).replace(/^\n{1,2}/, '') };
}

/** Returns the mails in an mbox (RFC 4155), or the single mail. */
export const messagesIn = (text: string): string[] =>
  text.startsWith('From ')
    ? `\n${text}`
        .split(/\nFrom [^\n]{1,200}\d{4}(?: [+-]\d{4})?(?=\n)/)
        .slice(1)
        .map((message) => message.slice(1).replace(/^>(?=>*From )/gm, ''))
    : [text];

/** Returns the media type of a part, such as `text/plain`. */
export const mediaTypeOf = ({ fields }: Entity): string =>
  /^[^\s;]+/.exec(fields.get('content-type') ?? '')?.[0].toLowerCase() ?? 'text/plain';

/**
 * Returns the parts of a mail that its recipient sees. If a text comes in several versions, only the best is
 * returned.
 */
export function partsOf(entity: Entity, depth = 0): Part[] {
  const { fields, body } = entity;
  const type = mediaTypeOf(entity);
  const boundary = parameterOf(fields.get('content-type'), 'boundary');
  if (type.startsWith('multipart/')) {
    if (boundary === undefined || boundary === '' || depth >= DEEPEST) return [];
    const inner = entitiesIn(body, boundary);
    const parts = inner.map((one) => partsOf(one, depth + 1));
    if (type === 'multipart/alternative') return bestOf(parts);
    // The other parts belong to the first one: pictures and style sheets.
    return type === 'multipart/related' ? (parts[0] ?? []) : parts.flat();
  }
  if (type === 'message/rfc822') return [{ kind: 'message', entity: entityOf(decoded(entity)) }];
  const isAttached = /^attachment/i.test(fields.get('content-disposition') ?? '');
  if (type === 'text/plain' && !isAttached)
    return [{ kind: 'plain', text: unflowed(decoded(entity), fields.get('content-type')) }];
  if (type === 'text/html' && !isAttached)
    return [{ kind: 'html', text: decoded(entity), address: fields.get('content-location') }];
  const name =
    parameterOf(fields.get('content-disposition'), 'filename') ??
    parameterOf(fields.get('content-type'), 'name');
  return name === undefined ? [] : [{ kind: 'file', name }];
}

/**
 * Returns the plain text unless it is blank; otherwise the last version, which is the richest (RFC 2046 §
 * 5.1.4).
 */
function bestOf(versions: readonly (readonly Part[])[]): Part[] {
  const isPlain = (part: Part): boolean => part.kind === 'plain' && part.text.trim() !== '';
  const best = versions.find((parts) => parts.some(isPlain)) ?? versions.findLast(({ length }) => length > 0);
  return [...(best ?? [])];
}

/** Returns the parts between the lines with a boundary (RFC 2046 § 5.1.1). */
function entitiesIn(body: string, boundary: string): Entity[] {
  const [, ...pieces] = `\n${body}`.split(`\n--${boundary}`);
  const end = pieces.findIndex((piece) => piece.startsWith('--'));
  return pieces
    .slice(0, end < 0 ? undefined : end)
    .map((piece) => entityOf(piece.slice(piece.indexOf('\n') + 1)));
}

/** Returns a parameter of a field, decoded as in RFC 2231 § 4, or from encoded words. */
function parameterOf(field: string | undefined, name: string): string | undefined {
  const found = new RegExp(
    `(?:^|[;\\s])${name}(\\*(?:0\\*?)?)?\\s?=\\s?(?:"([^"]{0,500})"|([^\\s;"]{1,500}))`,
    'i',
  ).exec(field ?? '');
  const value = found?.[2] ?? found?.[3];
  if (value === undefined || !found![1]?.endsWith('*')) return value && decodeWords(value);
  const [, charset = 'utf-8', encoded = value] = /^([\w-]*)'[\w-]*'(.*)$/.exec(value) ?? [];
  const bytes = fromQuotedPrintable(encoded.replaceAll('=', '=3D').replaceAll('%', '='));
  return decodeStated(bytes, charset) ?? value;
}

/** Decodes the text of a part. Bytes beyond ASCII have already been decoded together with the whole file. */
function decoded({ fields, body }: Entity): string {
  const encoding = fields.get('content-transfer-encoding')?.toLowerCase() ?? '';
  const isEncoded = encoding === 'base64' || encoding === 'quoted-printable';
  if (!isEncoded || /[^\0-\x7f]/.test(body)) return body;
  const bytes = encoding === 'base64' ? fromBase64(body) : fromQuotedPrintable(body);
  const charset = parameterOf(fields.get('content-type'), 'charset') ?? 'utf-8';
  const text = isUtf8(bytes)
    ? bytes.toString('utf8')
    : (decodeStated(bytes, charset) ?? bytes.toString('latin1'));
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Matches the end of a line that continues on the next line, in text with `format=flowed` (RFC 3676 § 4.2).
 */
const FLOWED = /^(?!-- $|>)(.*) \n(?![>\n]|-- \n)/gm;

function unflowed(text: string, type: string | undefined): string {
  if (!/format\s?=\s?"?flowed/i.test(type ?? '')) return text;
  return text.replace(FLOWED, /delsp\s?=\s?"?yes/i.test(type!) ? '$1' : '$1 ');
}
