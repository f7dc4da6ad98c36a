// The forms of text that have a reader of their own. Its code is loaded only if the text may have that form.
import { mayBeCopied } from './copied/page-hints.ts';
import type { Draft } from './draft.ts';
import { headOf } from './lines.ts';

interface Form {
  /** Reports whether a text may have the form. `head` contains its first lines. */
  readonly isLikely: (text: string, head: readonly string[]) => boolean;
  readonly open: (text: string) => Promise<Draft | undefined>;
}

/** How many lines are examined. */
const HEAD = 200;
const SENDER = /^(?:보낸|보내는|발신|[*"]?(?:from|sender)\b)|@[^\s@]+>$/i;
const TIME = /\d:\d\d/;

const CHAT: Form = {
  isLikely: (_, head) => head.some((line) => TIME.test(line)),
  open: async (text) => (await import('./forms/chat.ts')).openChat(text),
};

/** The forms in the order in which they are tried. */
const FORMS: readonly Form[] = [
  {
    isLikely: (_, head) => head.some((line) => SENDER.test(line.trim())),
    open: async (text) => (await import('./forms/mail.ts')).openMail(text),
  },
  CHAT,
  {
    isLikely: mayBeCopied,
    open: async (text) => (await import('./copied.ts')).openCopied(text),
  },
];

/** Returns the draft of a text that is a mail, a chat or a copied page; undefined for any other text. */
export async function openForm(text: string): Promise<Draft | undefined> {
  const head = headOf(text, HEAD);
  for (const { isLikely, open } of FORMS) {
    const found = isLikely(text, head) ? await open(text) : undefined;
    if (found && found.count > 0) return found;
  }
  return undefined;
}

/** Matches the number of a chapter in a book. */
const CHAPTER = /^[제第]\s?\d{1,4}\s?[부장편화회막]/gm;
/** Matches a heading of Markdown. */
const HEADING = /^ {0,3}#{1,6}\s/m;
const LEAST_CHAPTERS = 2;

/** Reports whether a text is a chat, or a book with chapters, even if it contains Markdown signs. */
export async function isChatOrBook(text: string): Promise<boolean> {
  if ((text.match(CHAPTER)?.length ?? 0) >= LEAST_CHAPTERS && !HEADING.test(text)) return true;
  return CHAT.isLikely(text, headOf(text, HEAD)) && (await CHAT.open(text)) !== undefined;
}

/** Matches a line that contains only a page number. */
const PAGE_NUMBER = /^(?:page|p\.|of|쪽|페이지|[\s\d/()[\]<>~–—-])+$/i;
/** Matches a page number next to a running head. */
const NUMBERED_HEAD = /^\d{1,4}\s{3}|\s{3}\d{1,4}$/;
const ENDS_SENTENCE = /[.!?…。:;][)”’"'」』\]]*$/;
/** The minimum length of a line that fills a page, in UTF-16 code units. */
const FULL = 20;

/** Reports whether a line may have been broken to fit a page, or surrounds the text of a page. */
function isOfPage(line: string): boolean {
  const text = line.trim();
  if (line.includes('\f') || (text.length >= FULL && !ENDS_SENTENCE.test(text))) return true;
  return /\d/.test(text) && (PAGE_NUMBER.test(text) || NUMBERED_HEAD.test(text));
}

/** How many lines are examined to tell how a text was broken. */
const SAMPLE = 600;

/** Removes line ends and page ends from a text where a program broke it to fit a measure. */
export async function withoutBreaks(text: string): Promise<string> {
  if (!headOf(text, SAMPLE).some(isOfPage)) return text;
  const { withoutPageBreaks } = await import('./forms/unbroken.ts');
  const { withoutMeasure } = await import('./forms/measured.ts');
  return withoutMeasure(withoutPageBreaks(text));
}
