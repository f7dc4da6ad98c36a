// What has to be known of a command line before commander reads it.

export interface Preview {
  /** What the last `--language` has; undefined where there is none, or nothing behind it. */
  readonly language: string | undefined;
  /** Whether help may be asked for: there is no command, or a word that may mean help. */
  readonly mayPrintHelp: boolean;
  /** All words behind the first `--`, which commander takes away; where there is none, all words. */
  readonly behindDashes: readonly string[];
}

/**
 * Looks at a command line. commander cannot say this in time: it is given its texts in the language of the reader, and its
 * help in a form that takes time to load.
 */
export function preview(argv: readonly string[]): Preview {
  const dashes = argv.indexOf('--');
  const words = argv.slice(0, dashes < 0 ? undefined : dashes);
  const isLanguage = (index: number): boolean => words[index] === '--language';
  return {
    language: words
      .flatMap((word, index) =>
        isLanguage(index) ? (words[index + 1] ?? []) : (/^--language=(.*)/s.exec(word)?.[1] ?? []),
      )
      .at(-1),
    mayPrintHelp:
      words.every((word, index) => word.startsWith('-') || isLanguage(index - 1)) ||
      argv.some((word) => /^(?:help|--help|-[a-z]*h)$/i.test(word)),
    behindDashes: argv.slice(dashes + 1),
  };
}
