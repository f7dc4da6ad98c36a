import { expect, test } from 'vitest';
import { preview } from '../../src/cli/preview.ts';

test.each<[argv: string[], language: string | undefined]>([
  [[], undefined],
  [['read', '--language', 'ko'], 'ko'],
  [['--language=ko', 'read'], 'ko'],
  [['--language', 'ko', 'read', '--language=en'], 'en'],
  [['--language=en', 'read', '--language', 'ko'], 'ko'],
  [['read', '--language'], undefined],
  [['read', '--language='], ''],
  [['read', '--language', 'fr'], 'fr'],
  [['read', '--', '--language', 'ko'], undefined],
  [['read', '--lang', 'ko'], undefined],
])('%j: the language is %j', (argv, language) => {
  expect(preview(argv).language).toBe(language);
});

test.each<[argv: string[], mayPrintHelp: boolean]>([
  [[], true],
  [['--language', 'ko'], true],
  [['--language=ko'], true],
  [['--frobnicate'], true],
  [['help'], true],
  [['read', '--help'], true],
  [['read', '-h'], true],
  [['read', '-ph'], true],
  [['--', 'help'], true],
  [['read'], false],
  [['read', '--plain', '-w', '40'], false],
  [['--language', 'ko', 'list'], false],
])('%j: may print help: %j', (argv, mayPrintHelp) => {
  expect(preview(argv).mayPrintHelp).toBe(mayPrintHelp);
});

test.each<[argv: string[], words: string[]]>([
  [
    ['__complete', '--', 'read', '--', '-s'],
    ['read', '--', '-s'],
  ],
  [['__complete', '--', ''], ['']],
  [['__complete', '--'], []],
  [
    ['__complete', 'read'],
    ['__complete', 'read'],
  ],
])('%j: the words after -- are %j', (argv, words) => {
  expect(preview(argv).wordsAfterDashes).toEqual(words);
});
