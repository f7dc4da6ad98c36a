// Reads Jupyter notebooks (nbformat 3 and 4): cells of Markdown and code, and the output of the code.
import type { Flow } from '../../article/flow.ts';
import type { Article, Note } from '../../article/model.ts';
import { isPictureItself } from '../../article/safe-addresses.ts';
import { NanroError } from '../../errors.ts';
import { buildArticle } from '../build.ts';
import { withoutColours } from '../printed-colours.ts';
import { objectOf, objectsIn, type LooseObject } from '../json/loose-values.ts';
import { parseJson } from '../json/read.ts';
import { languageOfMarkdown } from '../markdown/markdown-language.ts';
import { markdownContents, takeTitle } from '../markdown/read.ts';
import type { SourceText } from '../source-text.ts';

/** Returns a text. A notebook may contain it as a list of lines. */
const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Array.isArray(value)
      ? value.filter((line) => typeof line === 'string').join('')
      : '';

/** Reads a notebook. Throws NanroError `notJson`, `noText`, `tooManyElements`. */
export async function readNotebook({ text, budget, keepsPlaces }: SourceText): Promise<Article> {
  const { cells, worksheets, metadata } = objectOf(parseJson(text, budget.name));
  const { language_info, kernelspec } = objectOf(metadata);
  const language =
    textOf(objectOf(language_info)['name']) || textOf(objectOf(kernelspec)['language']) || undefined;
  const all = [...objectsIn(cells), ...objectsIn(worksheets).flatMap((sheet) => objectsIn(sheet['cells']))];
  const spoken = languageOfMarkdown({}, proseAtStart(all));
  const flow: Flow[] = [];
  const notes: Note[] = [];
  for (const [index, cell] of all.entries()) {
    budget.spend(1);
    const contents =
      cell['cell_type'] === 'markdown'
        ? await markdownOf(cell, { budget, keepsPlaces }, index, spoken)
        : undefined;
    for (const part of contents?.flow ?? otherOf(cell, language, keepsPlaces)) flow.push(part);
    for (const note of contents?.notes ?? []) notes.push(note);
  }
  if (flow.length === 0) throw new NanroError({ kind: 'noText', name: budget.name });
  const { title, flow: rest } = takeTitle(flow, undefined);
  return buildArticle({ title }, rest, notes);
}

/** How many cells are examined to tell the language of a notebook. */
const SAMPLE = 100;

/** Returns the text of the Markdown cells among the first cells. */
const proseAtStart = (cells: readonly LooseObject[]): string =>
  cells
    .slice(0, SAMPLE)
    .map((cell) => (cell['cell_type'] === 'markdown' ? textOf(cell['source']) : ''))
    .join('\n');

/** Returns the contents of a Markdown cell. Notes in different cells may have the same names. */
async function markdownOf(
  cell: LooseObject,
  source: Pick<SourceText, 'budget' | 'keepsPlaces'>,
  index: number,
  language: string,
): Promise<{ readonly flow: readonly Flow[]; readonly notes: readonly Note[] }> {
  const contents = await markdownContents(textOf(cell['source']), source, language);
  if (contents.notes.length === 0) return contents;
  return JSON.parse(JSON.stringify(contents), (_, part) =>
    typeof part?.id === 'string' ? { ...part, id: `${index}-${part.id}` } : part,
  );
}

/** Returns the flow of any other cell: a heading, or code and its output, with pictures if `hasPictures`. */
function otherOf(
  { cell_type, source, input, outputs, level }: LooseObject,
  language: string | undefined,
  hasPictures = false,
): Flow[] {
  const text = textOf(source) || textOf(input);
  if (cell_type === 'heading')
    return [{ kind: 'heading', level: Number(level) || 2, content: [{ kind: 'text', text }] }];
  const code = (content: string, name?: string): Flow[] =>
    content.trim() === ''
      ? []
      : [{ kind: 'code', text: content, ...(name === undefined ? {} : { language: name }) }];
  return [
    ...code(text, cell_type === 'code' ? language : undefined),
    ...objectsIn(outputs).flatMap((output) => [
      ...code(printedOf(output)),
      ...(hasPictures ? pictureOf(output) : []),
    ]),
  ];
}

/** The keys under which an output has a picture in base64, and its type: those of nbformat 4 and 3. */
const PICTURES = [
  ['image/png', 'png'],
  ['image/jpeg', 'jpeg'],
] as const;

/** Returns the picture of an output; empty if it has none, or one that is too large. */
function pictureOf({ data, ...output }: LooseObject): Flow[] {
  for (const [type, key] of PICTURES) {
    const base64 = (textOf(objectOf(data)[type]) || textOf(output[key])).replace(/\s+/g, '');
    const src = `data:${type};base64,${base64}`;
    if (base64 !== '' && isPictureItself(src)) return [{ kind: 'figure', src }];
  }
  return [];
}

/** Returns the text of an output; empty for a picture. */
function printedOf({ text, data, ename, evalue }: LooseObject): string {
  const kinds = objectOf(data);
  const isPicture = Object.keys(kinds).some((type) => type.startsWith('image/'));
  const name = textOf(ename);
  const printed =
    name === ''
      ? textOf(text) || (isPicture ? '' : textOf(kinds['text/plain']))
      : `${name}: ${textOf(evalue)}`;
  return withoutColours(printed); // tracebacks have colours
}
