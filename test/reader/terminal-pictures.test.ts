// In a pseudo-terminal that claims to draw pictures.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  describeInTerminal,
  expectRestored,
  keepShell,
  makeFolder,
  openShell,
  says,
} from '../helpers/open-terminal.ts';
import { packBook } from '../helpers/epub.ts';
import { createPictureScreen } from '../helpers/picture-screen.ts';
import { BIN } from '../helpers/terminal.ts';
import { pngOf } from '../helpers/png.ts';
import { serve } from '../helpers/server.ts';

const FULL_SCREEN = '\u001b[?1049h';
/** The end of what is drawn at once. It also comes before the modes are reset. */
const DRAWN = '\u001b[?2026l';

/** Returns what a terminal shows of an output since it has the full screen. */
function picturesIn(output: string): { readonly cells: string[]; readonly kept: number } {
  const [, drawn = ''] = output.split(FULL_SCREEN);
  const screen = createPictureScreen({ columns: 60, rows: 12 });
  screen.write(drawn.slice(0, Math.max(0, drawn.lastIndexOf(DRAWN))));
  return {
    cells: screen.cells().flatMap((line) => line.filter((cell) => cell.startsWith('picture'))),
    kept: screen.kept(),
  };
}

describeInTerminal('a document with pictures', () => {
  test('shows those beside it, scrolls them, and leaves none behind', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, '난로.png'), pngOf(80, 48));
    writeFileSync(
      join(folder, '글.md'),
      '# 난로\n\n![난로](난로.png)\n\n![없음](없음.png)\n\n![먼 그림](https://example.invalid/a.png)\n' +
        '\n장작이 탑니다.\n'.repeat(12),
    );
    const { terminal, ended } = keepShell(`open "${join(folder, '글.md')}"`, { hasPictures: true });
    await terminal.until(() => picturesIn(terminal.output()).cells.length === 30);
    await says(terminal, '[그림] 먼 그림');
    terminal.type('jjjjj');
    await terminal.until(() => picturesIn(terminal.output()).cells.length === 20);
    terminal.type('q');
    expect(await ended()).toBe(0);
    expect(picturesIn(terminal.output())).toEqual({ cells: [], kept: 0 });
    expectRestored(terminal);
  });

  test('shows those of the web only when asked to', async () => {
    const folder = makeFolder();
    let asked = 0;
    const address = await serve((_, response) => {
      asked++;
      response.writeHead(200, { 'content-type': 'image/png' }).end(pngOf(16, 32));
    });
    const path = join(folder, '글.md');
    writeFileSync(
      path,
      `# 난로\n\n![먼 난로](${address}/a.png)\n\n![없음](${address.replace(/\d+$/, '1')}/b.png)\n`,
    );
    const { terminal, ended } = keepShell(`open "${path}"`, { hasPictures: true });
    await says(terminal, '먼 난로');
    expect(asked).toBe(0);
    terminal.type('i');
    await terminal.until(() => picturesIn(terminal.output()).cells.length === 4);
    await says(terminal, '그림 1개를 불러오지 못했습니다');
    expect(asked).toBe(1);
    terminal.type('q');
    terminal.type('q');
    expect(await ended()).toBe(0);
  });

  test('is printed with them by read --images, and without them otherwise', async () => {
    const folder = makeFolder();
    const path = join(folder, '글.md');
    writeFileSync(join(folder, '난로.png'), pngOf(80, 48));
    writeFileSync(path, '# 난로\n\n> ![난로](난로.png)\n\n끝.\n');
    const printed = keepShell(`read --images "${path}"`, { hasPictures: true });
    expect(await printed.ended()).toBe(0);
    // The picture is drawn from its last row on, below two others, right of the margin and the bar.
    expect(printed.terminal.output()).toMatch(
      /│[^│]*\u001b7\u001b\[2A\u001b\[5G\u001b_Gq=2,a=T,c=10,r=3,C=1,/,
    );
    expect(printed.terminal.rows().filter((row) => row.trim() === '│')).toHaveLength(3);
    const plain = keepShell(`read "${path}"`, { hasPictures: true });
    expect(await plain.ended()).toBe(0);
    expect(plain.terminal.output()).not.toContain('\u001b_G');
  });

  test('is printed with those in an EPUB, and without its inner links', async () => {
    const path = join(makeFolder(), '글.epub');
    const chapter =
      '<h1>난로</h1><p><a href="#a">아래</a>를 보세요.</p><p><img src="a.png" alt="난로"/></p><p id="a">끝.</p>';
    const files = { 'OEBPS/a.png': pngOf(80, 48) };
    writeFileSync(path, await packBook({ documents: { 'c.xhtml': chapter }, files }));
    const printed = keepShell(`read --images "${path}"`, { hasPictures: true });
    expect(await printed.ended()).toBe(0);
    expect(printed.terminal.output()).toContain('\u001b_Gq=2,a=T,c=10,r=3,C=1,');
    expect(printed.terminal.output()).toContain('아래를 보세요.');
  });

  test('leaves no picture to the shell (Ctrl-Z), and draws them again after fg', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, '난로.png'), pngOf(80, 48));
    writeFileSync(join(folder, '글.md'), '# 난로\n\n![난로](난로.png)\n');
    const shell = openShell(['-i'], { hasPictures: true });
    await says(shell, '$');
    shell.type(`"${process.execPath}" "${BIN}" open "${join(folder, '글.md')}"\r`);
    await shell.until(() => picturesIn(shell.output()).cells.length === 30);
    shell.type('\u001a');
    await says(shell, 'Stopped');
    expect(picturesIn(shell.output())).toEqual({ cells: [], kept: 0 });
    shell.type('fg\r');
    const anew = (): string => FULL_SCREEN + shell.output().split(FULL_SCREEN).slice(2).join('');
    await shell.until(() => picturesIn(anew()).cells.length === 30);
    shell.type('q');
    await says(shell, /\n\$\n*$/);
    expect(picturesIn(anew())).toEqual({ cells: [], kept: 0 });
  });
});
