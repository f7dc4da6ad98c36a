import { Command } from 'commander';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggest } from '../../src/cli/suggestion.ts';
import { COMMANDS } from '../helpers/commands.ts';
import { runs } from '../helpers/thorough.ts';

test.each<[word: string, suggestion: string | undefined]>([
  ['raed', 'read'],
  ['serch', 'search'],
  ['lst', 'list'],
  ['red', 'read'],
  ['opne', 'open'],
  ['compeltoin', 'completion'],
  ['READ', undefined],
  ['난로', undefined],
  ['', undefined],
])('%j suggests %j', (word, suggestion) => {
  expect(suggest(word, COMMANDS)).toBe(suggestion);
});

test('if several words are equally similar, the alphabetically first one is suggested', () => {
  expect(suggest('pat', ['rat', 'cat', 'bat'])).toBe('bat');
});

test('commander suggests the same words', () => {
  const program = new Command('nanro').configureOutput({ writeErr: () => {} }).exitOverride();
  for (const name of COMMANDS) program.command(name);
  const suggestedByCommander = (word: string): string | undefined => {
    try {
      program.parse([word], { from: 'user' });
    } catch (error) {
      return /\(Did you mean (?:one of )?([^?,]+)/.exec(String(error))?.[1];
    }
    return undefined;
  };
  const letters = fc.constantFrom(...'readlistopensrchwfgmt');
  const mistyped = fc
    .tuple(
      fc.constantFrom(...COMMANDS),
      fc.array(fc.tuple(fc.nat(9), fc.nat(2), letters), { minLength: 1, maxLength: 4 }),
    )
    .map(([name, edits]) =>
      edits.reduce((word, [at, drop, letter]) => word.slice(0, at) + letter + word.slice(at + drop), name),
    );
  fc.assert(
    fc.property(mistyped, (word) => {
      fc.pre(!COMMANDS.includes(word));
      expect(suggest(word, COMMANDS), word).toBe(suggestedByCommander(word));
    }),
    { numRuns: runs(500) },
  );
});
