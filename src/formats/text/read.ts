// Plain text → an article. Its blank lines, short lines and marks show the structure.
import { isHeading, type Flow } from '../../article/flow.ts';
import { numberHeadings, type Manuscript } from '../../article/manuscript.ts';
import type { Article } from '../../article/model.ts';
import { NanroError } from '../../errors.ts';
import { buildArticle, tidyFlow } from '../build.ts';
import { toPublished } from '../dates.ts';
import { openCopied } from './copied.ts';
import { withoutMargin } from './copied/page-lines.ts';
import type { Draft } from './draft.ts';
import { openChat } from './forms/chat.ts';
import { isHeadingLine, isHeadingStanza } from './heading-lines.ts';
import { runningText } from './prose.ts';
import { readStanza } from './stanza-blocks.ts';
import { findStanzas, type Stanza } from './stanzas.ts';

/** Reads plain text. Throws NanroError `noArticle` if the text is blank. */
export function readText(text: string, name: string): Article {
  const { metadata, count, flowAt } = draft(text, name);
  return buildArticle(metadata, Array.from({ length: count }, (_, index) => flowAt(index)).flat());
}

/**
 * Opens plain text so that each stanza is read on demand. The counts of characters include the marks of lists
 * and quotations, and are estimates in a long text. Throws like readText.
 */
export function openText(text: string, name: string): Manuscript {
  const { metadata, count, characters, isHeadingAt, flowAt } = draft(text, name);
  const { related = [], sections: _none, ...about } = buildArticle(metadata, []);
  const passage = (index: number): Flow[] => tidyFlow(flowAt(index));
  const indices = Array.from({ length: count }, (_, index) => index);
  const headings = indices.filter(isHeadingAt).flatMap((index) =>
    passage(index)
      .filter(isHeading)
      .map((heading) => ({ passage: index, heading })),
  );
  return {
    about,
    related,
    note: () => undefined,
    characters: indices.map(characters),
    headings: numberHeadings(headings),
    passage,
    continues: () => false,
  };
}

/** The forms of text that have a reader of their own, in the order in which they are tried. */
const FORMS: readonly ((text: string) => Draft | undefined)[] = [openChat, openCopied];

function draft(source: string, name: string): Draft {
  const text = withoutMargin(source);
  for (const open of FORMS) {
    const found = open(text);
    if (found && found.count > 0) return found;
  }
  return openProse(text, name);
}

/** Finds the title, which is a short first line alone, and the date that may be alone below it. */
function openProse(text: string, name: string): Draft {
  const stanzas = findStanzas(text);
  const first = stanzas.glance(0);
  if (!first) throw new NanroError({ kind: 'noArticle', name });
  const hasTitle = stanzas.count > 1 && isHeadingLine(first);
  const published = hasTitle ? dateIn(stanzas.glance(1)!) : undefined;
  const skipped = hasTitle ? (published === undefined ? 1 : 2) : 0;
  const isHeadingAt = (index: number): boolean =>
    isHeadingStanza(stanzas.glance(index + skipped)!, () => stanzas.glance(index + skipped + 1));
  return {
    metadata: { ...(hasTitle ? { title: first[0] } : {}), published },
    count: stanzas.count - skipped,
    characters: (index) => stanzas.characters(index + skipped),
    isHeadingAt,
    flowAt: (index) => {
      const stanza = stanzas.at(index + skipped);
      return isHeadingAt(index)
        ? [{ kind: 'heading', level: 2, content: runningText(stanza[0]!.trim()) }]
        : readStanza(stanza);
    },
  };
}

/** Returns the date if a stanza is only a date. */
const dateIn = ([line = '', ...others]: Stanza): string | undefined =>
  others.length === 0 && /^[\s\d.:/년월일시분오전후-]+$/.test(line) ? toPublished(line) : undefined;
