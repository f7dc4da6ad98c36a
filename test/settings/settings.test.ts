import { expect, test } from 'vitest';
import { keyOf, optionOf, variableOf, type SettingName } from '../../src/settings/settings.ts';

test.each([
  ['width', 'width', '--width', 'NANRO_WIDTH'],
  ['wordBreak', 'word-break', '--word-break', 'NANRO_WORD_BREAK'],
  ['manyWordsLong', 'many-words-long', '--many-words-long', 'NANRO_MANY_WORDS_LONG'],
])(
  '%s is %s in the file, %s on the command line and %s in the environment',
  (name, key, option, variable) => {
    expect([keyOf, optionOf, variableOf].map((nameOf) => nameOf(name as SettingName))).toEqual([
      key,
      option,
      variable,
    ]);
  },
);
