// In a pseudo-terminal: the outline beside the text, and the mouse.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Article } from '../../src/article/model.ts';
import type { State } from '../../src/reader/state.ts';
import {
  describeInTerminal,
  expectRestored,
  makeFolder,
  matches,
  openTerminal,
} from '../helpers/open-terminal.ts';
import { cellOf, click, open, press, wheel } from '../helpers/reader.ts';

const text = (words: string) => [{ kind: 'text', text: words }] as const;
const ARTICLE: Article = {
  title: '난로 곁의 밤',
  lead: [
    {
      kind: 'paragraph',
      content: [
        { kind: 'link', href: '#재', content: text('재를 치우는 법') },
        ...text('도 있습니다'),
        { kind: 'note', id: '1', label: '1' },
      ],
    },
  ],
  sections: ['나무', '참나무', '소나무', '불', '재'].map((heading, index) => ({
    level: index === 1 || index === 2 ? 3 : 2,
    heading: text(heading),
    blocks: Array.from({ length: 12 }, () => ({
      kind: 'paragraph' as const,
      content: text('장작이 탑니다.'),
    })),
    ids: [heading],
  })),
  notes: [{ id: '1', label: '1', blocks: [{ kind: 'paragraph', content: text('삽이 필요합니다.') }] }],
};
const size = { columns: 100, rows: 12 };

describeInTerminal('in a pseudo-terminal', () => {
  test('the outline and clicks do what the state machine says', async () => {
    const path = join(makeFolder(), 'stove.json');
    writeFileSync(path, JSON.stringify(ARTICLE));
    const terminal = openTerminal([path, '--no-state'], size);
    let state = open(manuscriptOf(ARTICLE), size);
    await matches(terminal, state);
    const act = async (next: State, bytes: string): Promise<void> => {
      state = next;
      terminal.type(bytes);
      await matches(terminal, state, JSON.stringify(bytes));
    };
    const bytesOf = (button: number, row: number, column: number): string =>
      `\u001b[<${button};${column + 1};${row + 1}M\u001b[<${button};${column + 1};${row + 1}m`;
    const clickOn = (words: string): Promise<void> => {
      const { row, column } = cellOf(state, words);
      return act(click(state, row, column), bytesOf(0, row, column));
    };

    await act(press(state, 't'), 't');
    await act(press(state, 'z'), 'z');
    await act(press(state, 'j'), 'j');
    await act(press(state, 'enter'), '\r');
    await act(press(state, 'left'), '\u001b[D');
    await act(press(state, 't', 't', 'j', 'escape'), 'ttj\u001b');
    await clickOn('▸');
    await clickOn('소나무');
    await act(press(state, 'g'), 'g');
    await clickOn('재를 치우는');
    await act(press(state, 'g'), 'g');
    await clickOn('¹');
    await act(click(state, 0, 50), bytesOf(0, 0, 50));
    await act(wheel(state, 'down', 5, 60), bytesOf(65, 5, 60));
    await act(wheel(state, 'down', 5, 5), bytesOf(65, 5, 5));
    // A report may arrive in two pieces.
    const { row, column } = cellOf(state, '나무');
    const bytes = bytesOf(0, row, column);
    terminal.type(bytes.slice(0, 5));
    await act(click(state, row, column), bytes.slice(5));
    terminal.type('q');
    expect(await terminal.exited).toEqual({ exitCode: 0, signal: 0 });
    expectRestored(terminal);
    expect(terminal.output()).not.toMatch(/\u001b\[\?100[23]h/);
  });

  test('with --no-mouse, no report is asked for', async () => {
    const terminal = openTerminal(['--no-state', '--no-mouse']);
    await terminal.until((rows) => rows.join('').includes('단축키'));
    terminal.type('q');
    await terminal.exited;
    expect(terminal.output()).toContain('\u001b[?1049h');
    expect(terminal.output()).not.toMatch(/\u001b\[\?100\d/);
  });
});
