// Coloured output as an emulated terminal shows it.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../helpers/run.ts';
import { showOn } from '../helpers/screen.ts';

const everyBlock = fileURLToPath(new URL('../fixtures/every-block.json', import.meta.url));
const WIDTHS = [20, 30, 40, 60, 80, 120];

test.each(WIDTHS)(
  'in %i columns the screen shows the plain text, and no line passes the edge',
  async (columns) => {
    const coloured = await run(['read'], { terminal: columns });
    const plain = await run(['read', '--color', 'never'], { terminal: columns });
    const screen = await showOn(columns, coloured.stdout);
    expect(screen.wrapped).toEqual([]);
    expect(screen.rows.join('\n').trimEnd()).toBe(plain.stdout.trimEnd());
  },
);

test.each(WIDTHS)('in %i columns every line closes the styles that it opens', async (columns) => {
  for (const source of [[], [everyBlock]]) {
    const { stdout } = await run(['read', ...source], { terminal: columns, env: { TERM: 'xterm-kitty' } });
    const lines = stdout.split('\n');
    // Below each line, an X has the default look and no link.
    const screen = await showOn(columns + 1, lines.map((line) => `${line}\nX\n`).join(''));
    lines.forEach((line, index) => {
      expect(screen.cells(2 * index + 1)[0], line).toEqual({ text: 'X', styled: false });
      expect(line.split('\u001b]8;').length % 2, line).toBe(1);
    });
  }
});

test('there is a left margin in a terminal with room for it, and none in a pipe', async () => {
  const firstLine = async (terminal?: number): Promise<string> =>
    (await run(['read', '--color', 'never'], terminal === undefined ? {} : { terminal })).stdout.split(
      '\n',
    )[0]!;
  expect(await firstLine(80)).toMatch(/^ {2}젠슨황/);
  expect(await firstLine(18)).toMatch(/^젠슨황/);
  expect(await firstLine()).toMatch(/^젠슨황/);
});

test('a terminal shows headings bold and coloured, and metadata dim', async () => {
  const { stdout } = await run(['read', '-s', '5'], { terminal: 60 });
  const screen = await showOn(60, stdout);
  expect(screen.rows[0]).toBe('  5. 가죽 재킷');
  expect(
    screen
      .cells(0)
      .slice(5, 9)
      .every(({ styled }) => styled),
  ).toBe(true);
  expect(screen.cells(2).some(({ styled }) => styled)).toBe(false);
});

test('OSC 8 links have only printable ASCII, and one id for all lines of a link', async () => {
  const article = {
    title: '링크',
    sections: [
      {
        level: 2,
        heading: [{ kind: 'text', text: '곳' }],
        blocks: [
          {
            kind: 'paragraph',
            content: [
              {
                kind: 'link',
                href: 'https://난로.example/한글?q=가 나',
                content: [{ kind: 'text', text: '여러 줄에 걸친 아주 긴 링크의 이름입니다' }],
              },
              { kind: 'link', href: 'javascript:alert(1)', content: [{ kind: 'text', text: '위험한 링크' }] },
            ],
          },
        ],
      },
    ],
  };
  const { stdout } = await run(['read', '-'], {
    terminal: 24,
    env: { TERM: 'foot' },
    stdin: JSON.stringify(article),
  });
  const targets = [...stdout.matchAll(/\u001b\]8;([^\u001b]*)\u001b\\/g)]
    .map(([, target]) => target!)
    .filter((target) => target !== ';');
  expect(targets.length).toBeGreaterThan(1);
  expect(new Set(targets).size).toBe(1);
  expect(targets[0]).toMatch(/^id=\w+;https:\/\/[\x21-\x7e]+$/);
});
