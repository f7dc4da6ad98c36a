// Arguments, file names and values of settings are printed without control characters, and cannot begin a
// line of their own.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUG_EXIT_CODE } from '../../src/exit-codes.ts';
import { PALETTES } from '../../src/render/palettes.ts';
import { useConfiguration } from '../helpers/configuration-folder.ts';
import { run, type Surroundings } from '../helpers/run.ts';
import { someOf } from '../helpers/thorough.ts';
import { UNPRINTABLE } from '../helpers/unprintable.ts';

const { home, folder, clear } = useConfiguration();

/** Neither arguments nor names of files have NUL. */
const { NUL: _, ...CHARACTERS } = UNPRINTABLE;

const FORBIDDEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

const OURS = /\u001b\[[\d;]*m|\u001b\]8;(?:id=\w+;[\x21-\x7e]+|;)\u001b\\/g;

type Way = (word: string) => readonly [argv: readonly string[], surroundings?: Surroundings];

const POST = { stdin: '# 글\n\n## 장\n\n난롯가 이야기.\n' };
/** Writes a file with a word in its name, and returns its path. */
function file(word: string, content: string, ending = '.md'): string {
  const path = join(home, `${word}${ending}`);
  writeFileSync(path, content);
  return path;
}
const folderNamed = (word: string): string => {
  const path = join(home, `d${word}`);
  if (!existsSync(join(path, 'nanro'))) mkdirSync(join(path, 'nanro'), { recursive: true });
  return path;
};
const configured = (content: string): Surroundings => {
  writeFileSync(join(folder, 'config.json'), content);
  return { env: { XDG_CONFIG_HOME: home } };
};
const themed = (word: string, content: unknown = PALETTES.dark): Surroundings => {
  writeFileSync(join(folder, 'themes', `${word}.json`), JSON.stringify(content));
  return { env: { XDG_CONFIG_HOME: home } };
};
/** Writes a library with one entry, as someone may who edits the file. */
function library(entry: object): Surroundings {
  const content = JSON.stringify({ percent: 0, read: '2026-11-29T00:00:00.000Z', ...entry });
  writeFileSync(join(folder, 'library.jsonl'), content);
  return { env: { XDG_STATE_HOME: home } };
}
function damagedLibrary(word: string): Surroundings {
  mkdirSync(join(folderNamed(word), 'nanro', 'library.jsonl'), { recursive: true });
  return { env: { XDG_STATE_HOME: folderNamed(word) } };
}

const WAYS: Readonly<Record<string, Way>> = {
  'words that are found nowhere': (word) => [['search', word, '-'], POST],
  'words, as JSON': (word) => [['search', word, '-', '--format', 'json'], POST],
  'words without a source': (word) => [['search', word]],
  'a command': (word) => [[word]],
  'a command that may be a file': (word) => [[`${word}.md`]],
  'a command that may be a host': (word) => [[`a.kr?${word}`]],
  'help on a command': (word) => [['help', word]],
  'an option': (word) => [['read', `--${word}`]],
  'a short option': (word) => [['read', `-${word}`]],
  'an option with a value': (word) => [['read', `--plain=${word}`]],
  'a width': (word) => [['read', '-w', word]],
  'a choice': (word) => [['read', '--color', word]],
  'a theme': (word) => [['read', '--theme', word]],
  'a size': (word) => [['read', '--max-bytes', word]],
  'a section': (word) => [['read', '-', '-s', word], POST],
  'a range of sections': (word) => [['read', '-', '-s', `2-1${word}`], POST],
  'a shell': (word) => [['completion', word]],
  'a file that is missing': (word) => [['read', `${word}.md`]],
  'a file in a folder that is missing': (word) => [['read', `/없음/${word}/a.md`]],
  'a folder': (word) => [['read', folderNamed(word)]],
  'an address that may lack its scheme': (word) => [['read', `a.kr?${word}`]],
  'an address of another scheme': (word) => [['read', `gopher://${word}`]],
  'an address with a password': (word) => [['read', `https://a:b@${word}/`]],
  'an address that is none': (word) => [['read', `https://[${word}`]],
  'a file to open': (word) => [['open', `${word}.md`]],
  'a file to wrap': (word) => [['wrap', `${word}.md`]],
  'a file that would change': (word) => [['wrap', '--check', '-w', '4', file(word, '난로 곁에서 읽는다\n')]],
  'a file with controls': (word) => [['wrap', '--check', file(word, '난\u001b로\n')]],
  'an empty file': (word) => [['read', file(word, '')]],
  'a file that is no text': (word) => [['read', file(word, '\0\0\0\u0001', '.bin')]],
  'broken article JSON': (word) => [['read', file(word, '{', '.json')]],
  'an unknown key of article JSON': (word) => [
    ['read', '-'],
    { stdin: JSON.stringify({ sections: [], [word]: 1 }) },
  ],
  'a wrong kind in article JSON': (word) => [
    ['read', '-'],
    { stdin: JSON.stringify({ sections: [], lead: [{ kind: word }] }) },
  ],
  'a broken book': (word) => [['read', file(word, 'PK\u0003\u0004', '.epub')]],
  'the name of a file, as a label': (word) => [['list', file(word, '난롯가 이야기.\n', '.txt')]],
  'the headings of an article': (word) => [
    ['read', '-', '-s', '없음'],
    {
      stdin: JSON.stringify({
        sections: [{ level: 2, heading: [{ kind: 'text', text: word }], blocks: [] }],
      }),
    },
  ],
  'a variable': (word) => [['read', '-'], { ...POST, env: { NANRO_COLOR: word } }],
  'a variable that is a width': (word) => [['read', '-'], { ...POST, env: { NANRO_WIDTH: word } }],
  'a variable that is a theme': (word) => [['read', '-'], { ...POST, env: { NANRO_THEME: word } }],
  'a pager': (word) => [['read', '-p'], { terminal: 80, env: { PAGER: `/없음/${word}` } }],
  'the folder of the configuration': (word) => [['config'], { env: { XDG_CONFIG_HOME: folderNamed(word) } }],
  'the folder of the configuration, as JSON': (word) => [
    ['config', '--format', 'json'],
    { env: { XDG_CONFIG_HOME: folderNamed(word) } },
  ],
  'a key of the configuration': (word) => [['read'], configured(JSON.stringify({ [word]: 1 }))],
  'a value of the configuration': (word) => [['read'], configured(JSON.stringify({ color: word }))],
  'a value of the configuration that is a list': (word) => [
    ['read'],
    configured(JSON.stringify({ width: [word] })),
  ],
  'a theme of the user, listed': (word) => [['read', '--theme', '없음'], themed(word)],
  'a theme of the user, shown': (word) => [['config', '--theme', `${word}`.normalize('NFC')], themed(word)],
  'a theme of the user, as JSON': (word) => [['config', '--format', 'json', '--theme', word], themed(word)],
  'a theme of the user with an unknown key': (word) => [
    ['read', '--theme', '재'],
    themed('재', { [word]: 1 }),
  ],
  'a theme of the user with a wrong colour': (word) => [
    ['read', '--theme', '재'],
    themed('재', { ...PALETTES.dark, faint: word }),
  ],
  'a title in the library': (word) => [['history'], library({ source: '/a', title: word, site: word })],
  'a title in the library, without columns': (word) => [
    ['history', '--plain'],
    library({ source: '/a', title: word, site: word }),
  ],
  'a path in the library': (word) => [['history'], library({ source: `/${word}/${word}.md` })],
  'an address in the library': (word) => [['history'], library({ source: `https://${word}/${word}` })],
  'the library, as JSON': (word) => [
    ['history', '--format', 'json'],
    library({ source: `/${word}`, title: word, site: word }),
  ],
  'the folder of a damaged library': (word) => [['history'], damagedLibrary(word)],
  'themes to complete': (word) => [['__complete', '--', 'read', '--theme', ''], themed(word)],
  'a theme to complete': (word) => [['__complete', '--', 'read', `--theme=${word}`], themed(word)],
  'an option to complete': (word) => [['__complete', '--', 'read', `--${word}`]],
  'a command to complete': (word) => [['__complete', '--', word]],
  'a value behind words': (word) => [['__complete', '--', 'read', word, '--color', '']],
  'a section to complete': (word) => [['__complete', '--', 'read', '-s', word]],
  'sections to complete': (word) => [
    [
      '__complete',
      '--',
      'read',
      file(
        '차례',
        JSON.stringify({ sections: [{ level: 2, heading: [{ kind: 'text', text: word }], blocks: [] }] }),
        '.json',
      ),
      '-s',
      '',
    ],
  ],
};

const linesOf = (text: string): number => text.split('\n').length;

test.each(Object.keys(WAYS).map((way, turn) => [way, turn] as const))('%s', async (way, turn) => {
  /** Returns what is printed, without the sequences of nanro itself and the tab before a description. */
  const shownWith = async (character: string): Promise<string> => {
    clear();
    const [argv, surroundings] = WAYS[way]!(`가${character}나`);
    const { code, stdout, stderr } = await run(argv, surroundings);
    expect(code).not.toBe(BUG_EXIT_CODE);
    return stdout.replace(OURS, '').replace(argv[0] === '__complete' ? '\t' : '', '') + stderr;
  };
  const expected = linesOf(await shownWith('.'));
  const faults: string[] = [];
  for (const [name, character] of someOf(Object.entries(CHARACTERS), 12, turn)) {
    const shown = await shownWith(character);
    if (FORBIDDEN.test(shown) || linesOf(shown) > expected) faults.push(`${name}: ${JSON.stringify(shown)}`);
  }
  expect(faults).toEqual([]);
});
