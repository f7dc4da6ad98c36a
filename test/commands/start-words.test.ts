// Where `nanro open` begins.
import { expect, test } from 'vitest';
import { splitStart } from '../../src/commands/start-words.ts';

test.each<[words: string[], sources: string[], start: unknown]>([
  [['a.md'], ['a.md'], undefined],
  [['+12', 'a.md'], ['a.md'], { kind: 'number', number: '12' }],
  [['+4.1', 'a.md', 'b.md'], ['a.md', 'b.md'], { kind: 'number', number: '4.1' }],
  [['+/난로 곁', '-'], ['-'], { kind: 'words', words: '난로 곁' }],
  [['+/a/b'], [], { kind: 'words', words: 'a/b' }],
  [['./+12'], ['./+12'], undefined],
  [['a.md', '+12'], ['a.md', '+12'], undefined], // only the first word
  [['+x'], ['+x'], undefined],
  [['+/ '], ['+/ '], undefined],
  [[], [], undefined],
])('%j', (words, sources, start) => expect(splitStart(words)).toEqual({ sources, start }));
