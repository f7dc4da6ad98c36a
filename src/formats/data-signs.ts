// The signs by which text is data rather than prose, whatever its name is: patches and logs.

/** Matches the first lines of a patch, as diff and git write them. */
const PATCH =
  /^(?:commit [\da-f]{7,40}\n[^]{0,5000}?\n)?(?:diff (?:--git|-\w{1,3}) \S|Index: \S[^\n]*\n=+\n|--- \S[^\n]*\n\+\+\+ \S[^\n]*\n@@ -\d)/;

/** How many lines show whether a text is a log, and the least share of them that begin as lines of a log do. */
const LOG = { lines: 50, least: 3, share: 0.7 };
const DAY = String.raw`\d{4}[-/]\d{2}[-/]\d{2}`;
const CLOCK = String.raw`\d{2}:\d{2}:\d{2}`;
const LEVEL = '(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL|SEVERE)';
/** Lines of logs: a time and a level, syslog, and the access logs of web servers. */
const LOG_LINES: readonly RegExp[] = [
  new RegExp(String.raw`^\[?${DAY}[T ]${CLOCK}[^ \]]{0,12}\]?[^\n]{0,60}?(?<![A-Za-z])${LEVEL}(?![A-Za-z])`),
  new RegExp(String.raw`^\[?${LEVEL}\]?:? {1,4}\[?${DAY}[T ]${CLOCK}`, 'i'),
  new RegExp(String.raw`^[A-Z][a-z]{2} [ \d]\d ${CLOCK} \S+ [\w./-]+(?:\[\d+\])?:`),
  new RegExp(String.raw`^\S+ \S+ \S+ \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:${CLOCK} [+-]\d{4}\] "`),
];

export const isPatch = (text: string): boolean => PATCH.test(text);

/** Reports whether a text is a log. Lines that continue others, such as those of a stack trace, do not count. */
export function isLog(text: string): boolean {
  const lines = text
    .slice(0, 1 << 14)
    .split('\n', LOG.lines)
    .filter((line) => /^\S/.test(line));
  const found = lines.filter((line) => LOG_LINES.some((pattern) => pattern.test(line)));
  return found.length >= LOG.least && found.length >= LOG.share * lines.length;
}
