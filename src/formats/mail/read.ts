// Reads saved mails: one (.eml), several (.mbox), or a web page in the form of a mail (.mhtml).
import { isHeading, type Flow } from '../../article/flow.ts';
import { labelsFor } from '../../article/labels.ts';
import { languageOf, sampleOf } from '../../article/language.ts';
import type { Article } from '../../article/model.ts';
import { NanroError } from '../../errors.ts';
import { countMatches, weighPlainText } from '../budget.ts';
import { articleOf, tidyFlow } from '../build.ts';
import { find } from '../html/selectors.ts';
import { PAGE } from '../html/page-rules.ts';
import { parseWhole } from '../html/full-parse.ts';
import { flowOf } from '../html/walk.ts';
import type { SourceText } from '../source-text.ts';
import { readMailText } from '../text/forms/mail.ts';
import { decodeWords } from '../text/forms/encoded-words.ts';
import { nameOf, readMailHead, type MailHead } from '../text/forms/mail-head.ts';
import { lineByLine, runningText } from '../text/prose.ts';
import { entityOf, mediaTypeOf, messagesIn, partsOf, type Entity, type Part } from './message.ts';

/**
 * Reads mails, or the page that a mail contains. Throws NanroError: `noArticle`, `tooManyElements`, and the
 * errors of readPage.
 */
export async function readMail(source: SourceText): Promise<Article> {
  const { budget } = source;
  const messages = messagesIn(source.text).map(entityOf);
  const [first] = messages;
  const page = first && savedPageIn(first);
  if (page) return (await import('../html/read.ts')).readPage({ ...source, ...page });
  const isOne = messages.length === 1;
  const flow = tidyFlow(
    messages.flatMap((message) => (isOne ? bodyOf(message, source) : sectionOf(message, source))),
  );
  if (!first || flow.length === 0) throw new NanroError({ kind: 'noArticle', name: budget.name });
  return articleOf(isOne ? headOf(first).metadata : {}, flow, []);
}

/** Returns the title of a mail, or of the first of several. The beginning of the text is enough. */
export const titleOfMail = (text: string): string | undefined => {
  const [first = ''] = messagesIn(text);
  return headOf(entityOf(first)).metadata.title;
};

/** The fields of a mail that matter to its readers. */
const FIELDS = ['From', 'To', 'Cc', 'Subject', 'Date'];
/** The maximum length of a field in characters. A mail may go to thousands of recipients. */
const LONGEST_FIELD = 900;

function headOf({ fields }: Entity): Omit<MailHead, 'length'> {
  const lines = FIELDS.flatMap((name) => {
    const value = fields.get(name.toLowerCase());
    return value === undefined ? [] : [`${name}: ${value.slice(0, LONGEST_FIELD)}`];
  });
  const [title, from] = ['subject', 'from'].map((name) => decodeWords(fields.get(name) ?? ''));
  return readMailHead(lines, true) ?? { metadata: { title, author: nameOf(from!) }, shown: [] };
}

/** Returns one of several mails: its subject as a heading, its author and date, and its text. */
function sectionOf(message: Entity, source: SourceText, depth = 0): Flow[] {
  const { metadata } = headOf(message);
  const title = metadata.title || metadata.author;
  const about = [metadata.author, message.fields.get('date')].filter((fact) => fact !== undefined);
  return [
    ...(title === undefined ? [] : [{ kind: 'heading', level: 2, content: runningText(title) } as const]),
    ...(about.length === 0 ? [] : [lineByLine([about.join(' · ')])]),
    ...bodyOf(message, source, depth).map((part) =>
      isHeading(part) ? { ...part, level: Math.max(part.level + 1, 3) } : part,
    ),
  ];
}

/** The maximum depth of mails that contain mails. */
const DEEPEST = 5;

/** Returns the recipients, the text, and the names of the attachments of a mail. */
function bodyOf(message: Entity, source: SourceText, depth = 0): Flow[] {
  const { shown, metadata } = headOf(message);
  const parts = partsOf(message);
  const files = parts.flatMap((part) => (part.kind === 'file' ? [part.name] : []));
  const text = parts.flatMap((part) => flowOfPart(part, source, depth));
  const labels = labelsFor(languageOf(undefined, sampleOf(metadata.title, text)));
  return [
    ...(shown.length === 0 ? [] : [lineByLine(shown)]),
    ...text,
    ...(files.length === 0 ? [] : [lineByLine([`${labels.attachments}: ${files.join(', ')}`])]),
  ];
}

/** Matches the end of a line, if the next line is not quoted. */
const UNQUOTED_LINE = /\n(?! ?>)/g;
/** How many such lines take as much memory as an element. */
const LINES_PER_ELEMENT = 2;

/** Returns a part of a mail as blocks. A mail inside it is separated by a rule. */
function flowOfPart(part: Part, source: SourceText, depth: number): Flow[] {
  if (part.kind === 'plain') {
    const lines = countMatches(part.text, UNQUOTED_LINE);
    source.budget.spend(Math.ceil(lines / LINES_PER_ELEMENT) + weighPlainText(part.text));
    return readMailText(part.text);
  }
  if (part.kind === 'html') {
    const document = parseWhole(part.text, source.budget);
    return flowOf(find(document, 'body') ?? document, PAGE, { base: part.address });
  }
  if (part.kind === 'file' || depth >= DEEPEST) return [];
  return [{ kind: 'rule' }, ...sectionOf(part.entity, source, depth + 1)];
}

/** Returns the web page that was saved as a mail (RFC 2557); undefined for any other mail. */
function savedPageIn(message: Entity): Pick<SourceText, 'text' | 'url'> | undefined {
  const { fields } = message;
  const address = fields.get('snapshot-content-location');
  const from = fields.get('from') ?? 'saved by';
  const isPage = address !== undefined || /saved (?:by|page)/i.test(from);
  if (!isPage || !/^(?:multipart\/related|text\/html)$/.test(mediaTypeOf(message))) return undefined;
  const page = partsOf(message).find((part) => part.kind === 'html');
  const url = [address, page?.address].find((one) => /^https?:/i.test(one ?? '') && URL.canParse(one!));
  return page && { text: page.text, url };
}
