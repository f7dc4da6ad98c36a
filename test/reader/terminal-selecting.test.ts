// In a pseudo-terminal: text is selected, copied and highlighted, and notes are found again.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeInTerminal, makeFolder, openTerminal, says } from '../helpers/open-terminal.ts';

const TEXT = '# 난로\n\n난롯가에 앉아 책을 읽는다. 장작이 타는 소리만 들린다. 창밖에는 눈이 내린다.\n';

describeInTerminal('selecting', () => {
  test('copies, highlights and adds notes, which are there the next time', async () => {
    const file = join(makeFolder(), '난로.md');
    const env = { XDG_STATE_HOME: makeFolder() };
    writeFileSync(file, TEXT);
    const size = { columns: 80, rows: 12 };
    const first = openTerminal([file], { env, ...size });
    await says(first, 'h 단축키');
    first.type('vjjwwvw');
    await says(first, /^\s*4자 · /m);
    first.type('\u001bvjj))y');
    await says(first, '12자를 복사했습니다');
    const copied = Buffer.from('장작이 타는 소리만 들린다.').toString('base64');
    await first.until(() => first.output().includes(`\u001b]52;c;${copied}\u0007`));
    first.type('vjj)m');
    await says(first, '형광펜을 칠했습니다');
    first.type('ㅍㅓㅓ))e좋은 소리\r'); // v j j in Hangul
    await says(first, '메모를 남겼습니다');
    first.type("'");
    await says(first, /“난롯가에 앉아 책을 읽는다\.”\s+“장작이 타는 소리만 들린다\.” {2}좋은 소리/);
    first.type('qq');
    expect((await first.exited).exitCode).toBe(0);

    writeFileSync(file, TEXT.replace('책을', '글을'));
    const again = openTerminal([file], { env, ...size });
    await says(again, '난롯가에 앉아 글을');
    again.type('vjj))');
    await says(again, '메모: 좋은 소리');
    again.type("\u001b'");
    await says(
      again,
      /“장작이 타는 소리만 들린다\.” {2}좋은 소리\s+“난롯가에 앉아 책을 읽는다\.” {2}글에 없음/,
    );
    again.type('jxqq');
    expect((await again.exited).exitCode).toBe(0);
    const last = openTerminal([file], { env, ...size });
    await says(last, '난롯가에 앉아 글을');
    last.type("'");
    await says(last, /“장작이 타는 소리만 들린다\.” {2}좋은 소리(?![^]*글에 없음)/);
    last.type('qq');
    expect((await last.exited).exitCode).toBe(0);
  });

  test('says that highlights are not kept, where nothing is', async () => {
    const file = join(makeFolder(), 'a.md');
    writeFileSync(file, TEXT);
    const terminal = openTerminal([file, '--no-state'], { columns: 80, rows: 12 });
    await says(terminal, 'h 단축키');
    terminal.type('vm');
    await says(terminal, '형광펜과 메모를 저장하지 않아, 끝내면 사라집니다');
    terminal.type('q');
    expect((await terminal.exited).exitCode).toBe(0);
  });
});
