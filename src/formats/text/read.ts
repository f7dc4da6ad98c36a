// Plain text → an article. Blank lines, short lines and marks show its structure.
import { isHeading, type Flow } from '../../article/flow.ts';
import { numberHeadings, targetsOf, type Manuscript } from '../../article/manuscript.ts';
import type { Article } from '../../article/model.ts';
import { NanroError } from '../../errors.ts';
import { articleOf, buildArticle, tidyFlow, type Metadata } from '../build.ts';
import { toPublished } from '../dates.ts';
import type { Draft } from './draft.ts';
import { openForm, withoutBreaks } from './forms.ts';
import { splitHead } from './forms/heads.ts';
import { findDivisions, type Division, type Divisions } from './divisions.ts';
import { isHeadingLine, isHeadingStanza, isQuotedTitle, standsAlone } from './heading-lines.ts';
import { withoutMargin } from './shared-indent.ts';
import { withoutPageLines } from './forms/tidied.ts';
import { isUnderlinedTitle, withUnderlinesApart } from './forms/underlined.ts';
import { runningText } from './prose.ts';
import { readStanza } from './stanza-blocks.ts';
import { findTitleLine } from './title-line.ts';
import { findStanzas, type Cut, type Stanza } from './stanzas.ts';

/** Reads plain text. Throws NanroError `noArticle` if the text is blank. */
export async function readText(text: string, name: string): Promise<Article> {
  const { metadata, count, flowAt } = await draft(text, name);
  const flow: Flow[] = [];
  for (let index = 0; index < count; index++) for (const part of tidyFlow(flowAt(index))) flow.push(part);
  return articleOf(metadata, flow, []);
}

/**
 * Opens plain text so that each stanza is read on demand. Character counts include the marks of lists and
 * quotations, and are estimates in a long text. Throws the same errors as readText.
 */
export async function openText(text: string, name: string): Promise<Manuscript> {
  const { metadata, count, characters, isHeadingAt, flowAt } = await draft(text, name);
  const { related = [], sections: _none, ...about } = buildArticle(metadata, []);
  const passage = (index: number): Flow[] => tidyFlow(flowAt(index));
  const indices = Array.from({ length: count }, (_, index) => index);
  const headings = indices.filter(isHeadingAt).flatMap((index) =>
    passage(index)
      .filter(isHeading)
      .map((heading) => ({ passage: index, heading })),
  );
  const numbered = numberHeadings(headings);
  return {
    about,
    related,
    note: () => undefined,
    target: targetsOf(about.title, numbered),
    characters: indices.map(characters),
    headings: numbered,
    passage,
    continues: () => false,
  };
}

async function draft(source: string, name: string): Promise<Draft> {
  const text = withoutMargin(source);
  const form = await openForm(text);
  if (form) return form;
  const { metadata, rest } = splitHead(text);
  return openProse(withUnderlinesApart(withoutPageLines(await withoutBreaks(rest))), name, metadata);
}

/** Finds the title, a short first line on its own, and the date that may be on its own below. */
function openProse(text: string, name: string, metadata: Metadata): Draft {
  const { parts, clauses, items } = findDivisions(text);
  const titleLine = findTitleLine(text, clauses.size > 0);
  const cut: Cut = (start) =>
    parts.has(start) || start === titleLine ? 'alone' : clauses.has(start) ? 'begins' : undefined;
  const stanzas = findStanzas(text, cut);
  const first = stanzas.glance(0);
  if (!first) throw new NanroError({ kind: 'noArticle', name });
  const partAt = (index: number): Division | undefined => parts.get(stanzas.start(index));
  const hasTitle =
    metadata.title === undefined &&
    stanzas.count > 1 &&
    (partAt(0)
      ? isOnlyOne(partAt(0)!, parts)
      : isHeadingLine(first) || isUnderlinedTitle(first, text) || isQuotedTitle(stanzas));
  const published = hasTitle ? dateIn(stanzas.glance(1)!) : undefined;
  const skipped = hasTitle ? (published === undefined ? 1 : 2) : 0;
  const isShortLine = standsAlone(stanzas)
    ? () => false
    : (index: number) =>
        !clauses.has(stanzas.start(index)) &&
        !items.has(stanzas.start(index)) &&
        isHeadingStanza(stanzas.glance(index)!, () => stanzas.glance(index + 1));
  const isHeadingAt = (index: number): boolean =>
    partAt(index + skipped) !== undefined || isShortLine(index + skipped);
  return {
    metadata: {
      ...metadata,
      ...(hasTitle ? { title: first[0] } : {}),
      published: published ?? metadata.published,
    },
    count: stanzas.count - skipped,
    characters: (index) => stanzas.characters(index + skipped),
    isHeadingAt,
    flowAt: (index) => {
      const stanza = stanzas.at(index + skipped);
      const part = partAt(index + skipped);
      return part || isShortLine(index + skipped)
        ? [{ kind: 'heading', level: part?.level ?? 2, content: runningText(stanza[0]!.trim()) }]
        : readStanza(stanza);
    },
  };
}

/** Reports whether no other part of a text has the same rank. */
const isOnlyOne = ({ rank }: Division, parts: Divisions['parts']): boolean =>
  [...parts.values()].filter((part) => part.rank === rank).length === 1;

/** Returns the date if a stanza consists only of a date. */
const dateIn = ([line = '', ...others]: Stanza): string | undefined =>
  others.length === 0 && /^[\s\d.:/년월일시분오전후-]+$/.test(line) ? toPublished(line) : undefined;
