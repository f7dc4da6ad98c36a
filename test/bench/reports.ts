// Builds a report of any number of pages as HWP 5 and as HWPX. Each page has 30 lines of prose, a note and a
// table.
import { autoNumber, head, hwp5, note, paragraph, section, table } from '../helpers/hwp5.ts';
import { cell, ctrl, hwpx, list, p, run, t, table as xmlTable, text } from '../helpers/hwpx.ts';

interface Page {
  /** The first page of a chapter has one. */
  readonly heading: string | undefined;
  readonly paragraphs: readonly string[];
  readonly note: string;
  readonly rows: readonly (readonly string[])[];
}

const LINES_OF_A_PAGE = 30;
const CHARACTERS_OF_A_LINE = 38;
const PAGES_OF_A_CHAPTER = 4;

const lineCount = (content: string): number => Math.ceil(content.length / CHARACTERS_OF_A_LINE);

function pageAt(index: number, nextParagraph: () => string): Page {
  const paragraphs: string[] = [];
  for (let lines = 0; lines < LINES_OF_A_PAGE; lines += lineCount(paragraphs.at(-1)!))
    paragraphs.push(nextParagraph());
  const kinds = ['주철', '강판', '내화 벽돌', '돌'];
  return {
    heading: index % PAGES_OF_A_CHAPTER === 0 ? '난로를 고르는 법' : undefined,
    paragraphs,
    note: '『난로 사용 설명서』, 한국난로협회, 2026, 17쪽.',
    rows: [
      ['구분', '무게', '온기', '비고'],
      ...kinds.map((kind, row) => [kind, `${120 - 20 * row} kg`, `${row + 2}시간`, '참나무 기준']),
    ],
  };
}

/** Returns a report in both formats, by the extensions of its files. `nextParagraph` returns its prose. */
export async function reports(
  pageCount: number,
  nextParagraph: () => string,
): Promise<Readonly<Record<string, Buffer>>> {
  const pages = Array.from({ length: pageCount }, (_, index) => pageAt(index, nextParagraph));
  return { hwp: asHwp5(pages), hwpx: await asHwpx(pages) };
}

function asHwp5(pages: readonly Page[]): Buffer {
  const paragraphs = pages.flatMap(
    ({ heading, paragraphs: [first = '', ...rest], note: source, rows }, page) => [
      ...(heading === undefined ? [] : [paragraph([heading], { shape: 1 })]),
      paragraph([first, note('fn  ', page + 1, [paragraph([autoNumber(1, page + 1), ` ${source}`])])]),
      ...rest.map((content) => paragraph([content])),
      paragraph([
        table(
          rows.flatMap((row, at) =>
            row.map((content, column) => ({ at: [at, column] as const, paragraphs: [paragraph([content])] })),
          ),
        ),
      ]),
    ],
  );
  return hwp5([[paragraph([section]), ...paragraphs]], {
    definitions: {
      paragraphs: [{ attributes: head(1) }],
      numberings: [{ levels: [[0, '제^1장']] }],
    },
  });
}

function asHwpx(pages: readonly Page[]): Promise<Buffer> {
  const content = pages.map(({ heading, paragraphs: [first = '', ...rest], note: source, rows }, page) => {
    const number = ctrl(`<hp:autoNum num="${page + 1}" numType="FOOTNOTE"/>`);
    const mark = ctrl(`<hp:footNote number="${page + 1}">${list(p(run(number) + t(source)))}</hp:footNote>`);
    const cells = rows.map((row, at) => row.map((words, column) => cell(text(words), { column, row: at })));
    return [
      heading === undefined ? '' : text(heading, { head: ['outline', 0] }),
      p(t(first) + run(mark)),
      ...rest.map((words) => text(words)),
      p(run(xmlTable(cells))),
    ].join('');
  });
  return hwpx({ sections: [content.map(withLines).join('')] });
}

const LINE =
  '<hp:lineseg textpos="0" vertpos="0" vertsize="1000" textheight="1000" baseline="850" spacing="600" horzpos="0" horzsize="42520" flags="393216"/>';

/** Adds the places of lines, which 한글 writes into each paragraph. */
const withLines = (xml: string): string =>
  xml.replace(
    /<hp:t>([^<]*)<\/hp:t><\/hp:run><hp:linesegarray>.*?<\/hp:linesegarray>/g,
    (whole, words: string) => whole.replace(/<hp:lineseg .*\/>/, LINE.repeat(lineCount(words))),
  );
