// The desk carries out the requests of the reader: it follows links, opens lists and reports errors, and
// going back leads to the same place.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { LoadTarget } from '../../src/commands/document-loader.ts';
import type { Target } from '../../src/commands/link-targets.ts';
import type { Article, Block, Inline } from '../../src/article/model.ts';
import { stampOf } from '../../src/source/folder.ts';
import { listed, openDesk, page, pageOf, type DeskOptions, type DeskReader } from '../helpers/desk.ts';
import { show } from '../helpers/reader.ts';
import { runs } from '../helpers/thorough.ts';

const link = (href: string, text = href): Inline => ({
  kind: 'link',
  href,
  content: [{ kind: 'text', text }],
});
const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content });
const text = (words: string): Inline => ({ kind: 'text', text: words });
const articleOf = (title: string, ...hrefs: readonly string[]): Article => ({
  title,
  lead: [paragraph(text(`${title}의 첫 문단`)), ...hrefs.map((href) => paragraph(link(href)))],
  sections: [{ level: 2, heading: [text('둘')], blocks: [paragraph(text(`${title}의 끝`))] }],
});

const FIRST = 'https://a.kr/1';
const PAGES: Readonly<Record<string, Article>> = {
  [FIRST]: articleOf(
    '하나',
    '2',
    '2#둘',
    '1#둘',
    '1',
    'none',
    'mailto:a@b.kr',
    'file:///etc/passwd',
    'http://[',
  ),
  'https://a.kr/2': articleOf('둘째', '1', '#둘'),
};
const load: LoadTarget = async (target) => {
  const address = target.kind === 'page' ? target.address : '';
  const article = PAGES[address];
  if (!article) throw new Error(`없음 ${address}`);
  return pageOf(article, address);
};
const start = (options: Partial<DeskOptions> = {}): Promise<DeskReader> =>
  openDesk({ load, sources: [page(FIRST)], rows: 30, ...options });
const tabs = (count: number): string[] => Array.from({ length: count }, () => 'tab');
const titleOf = (reader: DeskReader): string | undefined => reader.state().book.manuscript.about.title;

describe('a link', () => {
  test('to another document opens it, and back is where one was', async () => {
    const reader = await start();
    await reader.press('tab', 'enter');
    expect(titleOf(reader)).toBe('둘째');
    await reader.press('left');
    expect(titleOf(reader)).toBe('하나');
    await reader.press('right');
    expect(titleOf(reader)).toBe('둘째');
    expect(reader.done.filter((each) => each.startsWith('load'))).toEqual(['load page https://a.kr/2']);
  });

  test('to a place in another document opens it there', async () => {
    const reader = await start({ rows: 12 });
    await reader.press('tab', 'tab', 'enter');
    expect(show(reader.state())[0]).toContain('둘');
    expect(titleOf(reader)).toBe('둘째');
  });

  test('says where the user left off only if it leads there', async () => {
    const reader = await start({ rows: 8 });
    const told = (): string => show(reader.state()).at(-1)!;
    await reader.press('j', 'j', 'tab', 'enter', 'j', 'j', 'j', 'left');
    expect(told()).not.toContain('지난번에 읽던 곳');
    await reader.press('tab', 'enter');
    expect(told()).toContain('지난번에 읽던 곳');
    await reader.press('left', 'tab', 'tab', 'enter');
    expect(told()).not.toContain('지난번에 읽던 곳');
  });

  test('to a place in the document that is open loads nothing', async () => {
    const reader = await start();
    await reader.press(...tabs(3), 'enter');
    expect([titleOf(reader), show(reader.state())[0]]).toEqual(['하나', expect.stringContaining('둘')]);
    await reader.press('left', ...tabs(4), 'enter');
    expect(show(reader.state())[0]).toContain('하나');
    expect(reader.done.filter((each) => each.startsWith('load'))).toEqual([]);
  });

  test.each([
    [5, 'enter', '없음 https://a.kr/none', []],
    [6, 'enter', 'mailto:a@b.kr', ['open mailto:a@b.kr']],
    [7, 'enter', 'file:', []],
    [8, 'enter', 'badAddress http://[', []],
    [1, 'O', 'https://a.kr/2', ['open https://a.kr/2']],
    [7, 'O', 'file:', []],
  ])('after %i times Tab, %s says %s', async (count, key, message, opened) => {
    const reader = await start();
    await reader.press(...tabs(count), key);
    expect(show(reader.state()).at(-1)).toContain(message);
    expect(reader.done.filter((each) => each.startsWith('open'))).toEqual(opened);
    expect(titleOf(reader)).toBe('하나');
  });

  test('that the system cannot open is shown', async () => {
    const reader = await start({ openLink: async () => false });
    await reader.press('tab', 'O');
    expect(show(reader.state()).join('\n')).toContain('https://a.kr/2');
    expect(reader.state().mode.kind).toBe('address');
  });

  test('is shown with its Hangul, and opened without', async () => {
    const hangul: LoadTarget = async () => pageOf(articleOf('하나', '/난로?q=%20'), FIRST);
    const reader = await start({ load: hangul });
    await reader.press('tab', 'O');
    expect(show(reader.state()).at(-1)).toContain('https://a.kr/난로?q=%20');
    expect(reader.done).toEqual(['open https://a.kr/%EB%82%9C%EB%A1%9C?q=%20']);
  });

  test('is copied as a whole address', async () => {
    const reader = await start();
    await reader.press('tab', 'y');
    expect(reader.done).toEqual(['copy https://a.kr/2']);
  });
});

describe('while a document is loaded', () => {
  /** Returns a loader that waits until `let` is called with the address. */
  function slow() {
    const waiting = new Map<string, () => void>();
    const stopped: string[] = [];
    const slowly: LoadTarget = async (target, options = {}) => {
      const { address } = target as Extract<Target, { kind: 'page' }>;
      if (address === FIRST) return load(target);
      options.signal?.addEventListener('abort', () => stopped.push(address));
      options.onProgress?.(50, 200);
      await new Promise<void>((resolve) => waiting.set(address, resolve));
      return load(target);
    };
    return { slowly, stopped, let: (address: string) => waiting.get(address)!() };
  }
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

  test('the status line says so, and the user may read on', async () => {
    const { slowly, let: finish } = slow();
    const reader = await start({ load: slowly });
    await reader.press('tab');
    const ended = reader.start('enter');
    expect(show(reader.state()).at(-1)).toContain('a.kr 여는 중');
    await turn();
    expect(show(reader.state()).at(-1)).toContain('25%');
    reader.start('j');
    finish('https://a.kr/2');
    await ended();
    expect([titleOf(reader), reader.state().loading]).toEqual(['둘째', undefined]);
  });

  test('Ctrl-C stops it', async () => {
    const { slowly, stopped, let: finish } = slow();
    const reader = await start({ load: slowly });
    await reader.press('tab');
    const ended = reader.start('enter');
    await turn();
    reader.start('ctrl-c');
    expect(stopped).toEqual(['https://a.kr/2']);
    expect(show(reader.state()).at(-1)).toContain('취소했습니다');
    finish('https://a.kr/2');
    await ended();
    expect(titleOf(reader)).toBe('하나');
  });

  test('another link takes its place', async () => {
    const { slowly, stopped, let: finish } = slow();
    const reader = await start({ load: slowly });
    await reader.press('tab');
    reader.start('enter');
    await turn();
    for (const key of tabs(4)) reader.start(key);
    const ended = reader.start('enter');
    await turn();
    expect(stopped).toEqual(['https://a.kr/2']);
    finish('https://a.kr/none');
    finish('https://a.kr/2');
    await ended();
    expect(titleOf(reader)).toBe('하나');
    expect(show(reader.state()).at(-1)).toContain('없음');
  });
});

describe('sources', () => {
  const sources = [page(FIRST), page('https://a.kr/none'), page('https://a.kr/2')];
  test('follow each other in the order of the command line', async () => {
    const reader = await start({ sources: [sources[0]!, sources[2]!] });
    await reader.press(':', 'n', 'enter');
    expect(titleOf(reader)).toBe('둘째');
    await reader.press(':', 'n', 'enter');
    expect(show(reader.state()).at(-1)).toContain('다음 글이 없습니다');
    await reader.press(':', 'p', 'enter');
    expect(titleOf(reader)).toBe('하나');
    await reader.press(':', 'p', 'enter');
    expect(show(reader.state()).at(-1)).toContain('이전 글이 없습니다');
  });

  test('one that cannot be opened leaves the document open', async () => {
    const reader = await start({ sources });
    await reader.press(':', 'n', 'enter');
    expect([titleOf(reader), show(reader.state()).at(-1)]).toEqual(['하나', expect.stringContaining('없음')]);
  });

  test('one that cannot be opened is not in the way of the others', async () => {
    const reader = await start({ sources });
    await reader.press(':', 'n', 'enter', ':', 'n', 'enter');
    expect(titleOf(reader)).toBe('둘째');
    await reader.press(':', 'p', 'enter', ':', 'p', 'enter');
    expect(titleOf(reader)).toBe('하나');
  });
});

describe('a list', () => {
  const folder: LoadTarget = async (target) =>
    target.kind === 'page'
      ? load(target)
      : target.kind === 'file' && target.path === '/글'
        ? listed({
            kind: 'folder',
            title: '글',
            entries: ['/글/1', '/글/2'].map((path) => ({ key: path, text: path })),
          })
        : pageOf(articleOf((target as { readonly path: string }).path), '');

  test('opens its entries, and back returns to the entry', async () => {
    const reader = await start({ load: folder, sources: [{ kind: 'file', path: '/글' }] });
    await reader.press('j', 'enter');
    expect(titleOf(reader)).toBe('/글/2');
    await reader.press('left');
    expect(reader.state().mode).toMatchObject({ kind: 'list', selected: 1 });
    await reader.press('right', 'left', 'k', 'enter');
    expect(titleOf(reader)).toBe('/글/1');
  });

  const library = {
    list: () =>
      ({
        kind: 'library',
        title: '서재',
        entries: ['https://a.kr/2', FIRST].map((key) => ({ key, text: key })),
      }) as const,
  };
  test('the library opens over the text', async () => {
    const reader = await start(library);
    await reader.press('j', 'o', 'x', 'x');
    expect(reader.done).toEqual(['forget https://a.kr/2 true', 'forget https://a.kr/2 false']);
    await reader.press('enter');
    expect(titleOf(reader)).toBe('둘째');
    await reader.press('left');
    expect([titleOf(reader), reader.state().mode.kind]).toEqual(['하나', 'list']);
  });

  test('the document that is open stays where it is', async () => {
    const reader = await start({ ...library, rows: 6 });
    await reader.press('j');
    const before = show(reader.state()).slice(0, -1);
    await reader.press('o', 'j', 'enter');
    expect(show(reader.state()).slice(0, -1)).toEqual(before);
  });
});

test('a document is recorded with its progress before another is shown', async () => {
  const reader = await start({ rows: 9 });
  await reader.press('G', 'g', 'tab', 'enter');
  expect(reader.done).toEqual(['load page https://a.kr/2', `record ${FIRST} 0`]);
});

test('words that are searched for are kept with the document', async () => {
  const reader = await start();
  await reader.press('/', '끝', 'enter');
  expect(reader.done).toEqual([`search 끝 ${FIRST}`]);
});

test('what is read anew is shown at the same place', async () => {
  let count = 0;
  const counting: LoadTarget = async (target) => {
    const lead = [...(count++ ? [paragraph(text('새 문단'))] : []), ...articleOf('글').lead!];
    return pageOf({ ...articleOf('글'), lead }, (target as { readonly address: string }).address);
  };
  const reader = await start({ load: counting, rows: 5 });
  await reader.press('space');
  const before = show(reader.state())[0];
  await reader.press('R');
  expect(show(reader.state())[0]).toBe(before);
  expect(show(reader.state()).at(-1)).toMatch(/^ 다시 읽었습니다/);
  await reader.press('k', 'k');
  expect(show(reader.state()).join()).toContain('새 문단');
});

test('standard input cannot be read anew', async () => {
  const input: LoadTarget = async () => ({
    ...pageOf(articleOf('글'), ''),
    address: undefined,
    isOnce: true,
  });
  const reader = await start({ load: input, sources: [{ kind: 'input' }] });
  await reader.press('R');
  expect(show(reader.state()).at(-1)).toContain('다시 읽을 수 없습니다');
});

/** Pages with many paragraphs, each with a link to any of them, or to a place in one. */
const COUNT = 5;
const web: LoadTarget = async (target) => {
  const { address } = target as Extract<Target, { kind: 'page' }>;
  const own = Number(address.slice(-1));
  const sections = Array.from({ length: 6 }, (_, nth) => ({
    level: 2,
    heading: [text(`마디 ${nth}`)],
    ids: [`s${nth}`],
    blocks: Array.from({ length: 4 }, (_unused, index) => {
      const to = (own + nth + index) % COUNT;
      return paragraph(
        text(`글 ${own} 마디 ${nth} 문단 ${index} `),
        link(index % 2 ? `${to}` : `${to}#s${index}`),
      );
    }),
  }));
  return pageOf({ title: `글 ${own}`, sections }, address);
};

test.each([
  ['all documents stay in memory', undefined],
  ['none stays', 0],
])('back is always where one was: %s', async (_, most) => {
  const keys = fc.constantFrom(
    'tab',
    'tab',
    'enter',
    'enter',
    'left',
    'left',
    'right',
    'j',
    'space',
    'G',
    '3',
    'n',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(keys, { minLength: 30, maxLength: 60 }), async (pressed) => {
      const reader = await openDesk({
        load: web,
        sources: [page('https://w.kr/0')],
        rows: 9,
        ...(most === undefined ? {} : { most }),
      });
      const trails = { left: [] as string[], right: [] as string[] };
      const screen = (): string =>
        show({ ...reader.state(), chosen: undefined })
          .slice(0, -1)
          .join('\n');
      for (const key of pressed) {
        const before = { screen: screen(), length: reader.state().back.length };
        await reader.press(key);
        if (key === 'left' || key === 'right') {
          const wanted = trails[key].pop();
          if (wanted === undefined) continue;
          expect(screen()).toBe(wanted);
          trails[key === 'left' ? 'right' : 'left'].push(before.screen);
        } else if (reader.state().back.length > before.length) {
          trails.left.push(before.screen);
          trails.right = [];
        }
      }
    }),
    { numRuns: runs(400) },
  );
});

describe('a file that was left', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const [one, other] = ['1.md', '2.md'].map((name) => join(folder, name)) as [string, string];
  const files: LoadTarget = async (target) => {
    const { path } = target as Extract<Target, { kind: 'file' }>;
    const article = articleOf(readFileSync(path, 'utf8'), '1.md', '2.md');
    return { ...pageOf(article, path), address: undefined, stamp: stampOf(path) };
  };

  test('is read anew if it has changed, and stays if it is gone', async () => {
    for (const path of [one, other]) writeFileSync(path, path.slice(-4, -3));
    const reader = await openDesk({ load: files, sources: [{ kind: 'file', path: one }], rows: 30 });
    await reader.press('tab', 'tab', 'enter');
    writeFileSync(one, '바뀐 글');
    await reader.press('left');
    expect(titleOf(reader)).toBe('바뀐 글');
    rmSync(other);
    await reader.press('right');
    expect(titleOf(reader)).toBe('2');
  });
});
