// Every regular expression in src/ takes linear time, or the text that it reads is bounded.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { THOROUGH } from '../helpers/thorough.ts';
import { ambiguityOf, type Pattern } from './ambiguity.ts';
import { BOUNDED } from './bounded.ts';

interface Regex extends Pattern {
  /** The file below src/ and the line. */
  readonly site: string;
}

interface Collected {
  readonly regexes: readonly Regex[];
  readonly unreached: readonly string[];
}

/** Another process collects them, because it replaces RegExp in its modules. */
const collect = (): Collected =>
  JSON.parse(
    execFileSync(process.execPath, [fileURLToPath(new URL('collect.mjs', import.meta.url))], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    }),
  ) as Collected;

const boundOf = ({ site, source }: Regex): (typeof BOUNDED)[number] | undefined =>
  BOUNDED.find(([file, beginning]) => site.startsWith(`${file}:`) && source.startsWith(beginning));

// A quick run skips them: collecting and checking them takes six seconds.
describe.runIf(THOROUGH)('the regular expressions of src/', () => {
  let collected: Collected;
  beforeAll(() => {
    collected = collect();
  });

  test('are all collected', () => {
    expect(collected.regexes.length).toBeGreaterThan(1000);
    expect(collected.unreached, 'inputs.mjs needs an input that makes these').toEqual([]);
  });

  test('take linear time unless they are in the table', { timeout: 120_000 }, () => {
    const ambiguous = collected.regexes.flatMap((regex) => {
      const ambiguity = ambiguityOf(regex);
      return ambiguity ? [{ regex, ambiguity }] : [];
    });
    const strangers = ambiguous.filter(({ regex }) => !boundOf(regex));
    expect(
      strangers.map(({ regex: { site, source, flags }, ambiguity: { kind, prefix, pump } }) =>
        [site, kind, `/${source}/${flags}`, JSON.stringify([prefix, pump])].join(' '),
      ),
    ).toEqual([]);
    const rows = new Set(ambiguous.map(({ regex }) => boundOf(regex)));
    expect(BOUNDED.filter((row) => !rows.has(row))).toEqual([]);
  });
});

describe('the check', () => {
  test.each([
    [/^a+$/],
    [/a+/g],
    [/(?<!#)#+$/],
    [/(?<!\s)\s*,/],
    [/"[^"]*"/y],
    [/\ba+\b/],
    [/^(?:a|b)*$/],
    [/^a*b*$/],
    [/^\s*(?!\s)(.*)$/],
    [/#[^]*$/],
    [/a{1,40}$/],
    [/^\d{1,3}(?:\.\d{1,3})*$/],
    [/^(?:a{4})*$/],
    [/(?<=^|\s)a+(?=\s)/],
    [/(?<=(.))(?!\1)a/],
  ])('lets %s pass', (regex) => {
    expect(ambiguityOf(regex)).toBeUndefined();
  });

  test.each([
    [/a+$/, 'polynomial'],
    [/\s*,/, 'polynomial'],
    [/<[^>]*>/, 'polynomial'],
    [/^\s*\s*$/, 'polynomial'],
    [/^a*b?a*$/, 'polynomial'],
    [/ · .*$/, 'polynomial'],
    [/a(?=.*b)/, 'polynomial'],
    [/a(?!.*b)/, 'polynomial'],
    [/^\s+$/m, 'polynomial'],
    [/a(?:.*b)?/g, 'polynomial'],
    [/[ab]+c/i, 'polynomial'],
    [/a{0,65535}b/, 'polynomial'],
    [/^(?:a+)+$/, 'exponential'],
    [/^(?:a|a)*$/, 'exponential'],
    [/^(?:a|ab|b)*$/, 'exponential'],
    [/^(?:a{2,3})*$/, 'exponential'],
    [/(?<=<[^>]*) /, 'unknown'],
    [/^(a*)b\1$/, 'unknown'],
  ])('finds %s %s', (regex, kind) => {
    expect(ambiguityOf(regex)?.kind).toBe(kind);
  });
});
