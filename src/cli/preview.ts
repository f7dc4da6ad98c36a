// The few facts about a command line that are needed before commander parses it.

export interface Preview {
  /** The value of the last `--language`; undefined if there is none. */
  readonly language: string | undefined;
  /**
   * Whether help may be printed: there is no command, or a word that may request help. If not, the code that
   * formats help is not loaded.
   */
  readonly mayPrintHelp: boolean;
  /** The words after the first `--`, which commander would remove; all words if there is none. */
  readonly wordsAfterDashes: readonly string[];
}

/**
 * Returns these facts. commander is set up with texts in one language, so the language must be known before
 * that.
 *
 * @example
 * preview(['read', '--language', 'ko']).language; // => 'ko'
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
    wordsAfterDashes: argv.slice(dashes + 1),
  };
}
