import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../helpers/run.ts';
import { pty } from '../helpers/terminal.ts';
import { drawPanels } from './line-panels.ts';
import { drawScreen } from './open-screen.ts';
import { MEASURE, POST, PROGRAMS, recordedOutput, todaysOutput, written, type Output } from './programs.ts';
import { compareLines } from './torn.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
/** Whether `npm run picture` runs this. It records the output of programs anew, also of other versions. */
const isRecording = process.env['npm_lifecycle_event'] === 'picture';

test.skipIf(pty === undefined).each(['dark', 'light'] as const)(
  'the %s picture of open in README shows the screen of today (npm run picture draws it anew)',
  async (theme) => {
    await expect(await drawScreen(theme)).toMatchFileSnapshot(pathOf(`open-${theme}.svg`));
  },
  60_000,
);

describe('the picture of lines', async () => {
  const outputs: Output[] = PROGRAMS.map((program) => {
    const recorded = recordedOutput(program.name);
    const today = todaysOutput(program);
    const isComparable = today !== undefined && (isRecording || today.version === recorded.version);
    test.skipIf(!isComparable)(
      `${program.name} prints what was recorded${isComparable ? '' : ` (skipped: version ${recorded.version} is not installed)`}`,
      async () => {
        await expect(written(today!)).toMatchFileSnapshot(pathOf(`recorded/${program.name}.txt`));
      },
    );
    return isComparable ? today : recorded;
  });
  const { stdout } = await run(['wrap', '-w', String(MEASURE)], { stdin: `${POST}\n` });
  const nanro = {
    command: `nanro wrap -w ${MEASURE} post.txt`,
    version: '',
    lines: stdout.trimEnd().split('\n'),
  };

  test('nanro tears no word', () => {
    expect(compareLines(POST, nanro.lines).filter(({ isTornAtEnd }) => isTornAtEnd)).toEqual([]);
  });

  test.each(['dark', 'light'] as const)('%s: shows the output of today', async (theme) => {
    await expect(drawPanels(theme, [...outputs, nanro])).toMatchFileSnapshot(pathOf(`lines-${theme}.svg`));
  });
});
