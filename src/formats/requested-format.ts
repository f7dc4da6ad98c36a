// Determines how to read a text when the user names its format with `--from`.
import { NanroError } from '../errors.ts';
import { JSON_FORMATS } from './detect.ts';
import type { TextFormat } from './format-names.ts';
import { jsonKind } from './json/json-kinds.ts';
import { findPositions } from './json/json-positions.ts';
import { areSubtitles, hasTimes } from './subtitles/timed-lines.ts';

/**
 * Matches the first field of a mail, even after the first line of an mbox. The name of a field is ASCII (RFC
 * 5322 § 2.2).
 */
const FIRST_FIELD = /^\s*(?:From [^\n]{1,200}\n)?[!-9;-~]{1,80}:/;
/** Matches a field that is common in mails. */
const MAIL_FIELD =
  /^(?:From|To|Cc|Subject|Date|Sender|Reply-To|Message-ID|Received|Return-Path|MIME-Version|Content-Type):/im;
/** Matches the start tag of the root element of an XML feed, or of its channel. */
const FEED = /<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel)\b/i;

/** Functions that report whether a text can have a format. Any text can have a format that is not listed. */
const CAN_BE: { readonly [K in TextFormat]?: (text: string) => boolean } = {
  mail: (text) => FIRST_FIELD.test(text) && MAIL_FIELD.test(text.trimStart().split('\n\n', 1)[0]!),
  feed: (text) => (/^\s*\{/.test(text) ? findPositions(text, ['items']).keys.has('items') : FEED.test(text)),
  notebook: (text) => jsonKind(text) === 'notebook',
  subtitles: (text) => areSubtitles(text) || hasTimes(text),
};

/**
 * Returns the format in which to read a text, given the one that the user has named. JSON may be an article,
 * a feed, a notebook or data; if it is broken, its reader reports that. Throws NanroError `notFormat` if the
 * text cannot have the named format.
 */
export function requestedFormat(requested: TextFormat, text: string, name: string): TextFormat {
  if (CAN_BE[requested]?.(text) === false)
    throw new NanroError({ kind: 'notFormat', name, format: requested });
  if (requested !== 'json') return requested;
  const kind = jsonKind(text);
  return kind === 'broken' ? 'json' : JSON_FORMATS[kind];
}
