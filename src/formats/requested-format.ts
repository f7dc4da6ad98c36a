// The format of a text if the user names one with `--from`.
import { NanroError } from '../errors.ts';
import { JSON_FORMATS } from './detect.ts';
import type { TextFormat } from './format-names.ts';
import { jsonKind } from './json/json-kinds.ts';
import { findPositions } from './json/json-positions.ts';
import { areSubtitles, hasTimes } from './subtitles/timed-lines.ts';

/**
 * Matches the first field of a mail, and the line before it in an mbox. Its name is ASCII (RFC 5322 § 2.2).
 */
const FIRST_FIELD = /^\s*(?:From [^\n]{1,200}\n)?[!-9;-~]{1,80}:/;
/** Matches a field that mails have. */
const MAIL_FIELD =
  /^(?:From|To|Cc|Subject|Date|Sender|Reply-To|Message-ID|Received|Return-Path|MIME-Version|Content-Type):/im;
/** Matches the element that a feed in XML has. */
const FEED = /<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel)\b/i;

/** Whether a text can be of a format. Every text can be of a format that is not here. */
const CAN_BE: { readonly [K in TextFormat]?: (text: string) => boolean } = {
  mail: (text) => FIRST_FIELD.test(text) && MAIL_FIELD.test(text.trimStart().split('\n\n', 1)[0]!),
  feed: (text) => (/^\s*\{/.test(text) ? findPositions(text, ['items']).keys.has('items') : FEED.test(text)),
  notebook: (text) => jsonKind(text) === 'notebook',
  subtitles: (text) => areSubtitles(text) || hasTimes(text),
};

/**
 * Returns how to read a text of the format that the user names. JSON is an article, a feed, a notebook or
 * data; if it is broken, its reader reports that. Throws NanroError `notFormat` if the text cannot be of that
 * format.
 */
export function requestedFormat(requested: TextFormat, text: string, name: string): TextFormat {
  if (CAN_BE[requested]?.(text) === false)
    throw new NanroError({ kind: 'notFormat', name, format: requested });
  if (requested !== 'json') return requested;
  const kind = jsonKind(text);
  return kind === 'broken' ? 'json' : JSON_FORMATS[kind];
}
