// Recognises text that is data rather than prose, whatever its name is: patches, logs and tables.
import { recordsOf } from './csv/csv-records.ts';

/** Matches the first lines of a patch, as diff and git write them. */
const PATCH =
  /^(?:commit [\da-f]{7,40}\n[^]{0,5000}?\n)?(?:diff (?:--git|-\w{1,3}) \S|Index: \S[^\n]*\n=+\n|--- \S[^\n]*\n\+\+\+ \S[^\n]*\n@@ -\d)/;

/** How many lines are examined to tell a log, and how many of them must look like lines of a log. */
const LOG = { lines: 50, least: 3, share: 0.7 };
const DAY = String.raw`\d{4}[-/]\d{2}[-/]\d{2}`;
const CLOCK = String.raw`\d{2}:\d{2}:\d{2}`;
const LEVEL = '(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL|SEVERE)';
/** Match the lines of logs: a time and a level, syslog, and the access logs of web servers. */
const LOG_LINES: readonly RegExp[] = [
  new RegExp(String.raw`^\[?${DAY}[T ]${CLOCK}[^ \]]{0,12}\]?[^\n]{0,60}?(?<![A-Za-z])${LEVEL}(?![A-Za-z])`),
  new RegExp(String.raw`^\[?${LEVEL}\]?:? {1,4}\[?${DAY}[T ]${CLOCK}`, 'i'),
  new RegExp(String.raw`^[A-Z][a-z]{2} [ \d]\d ${CLOCK} \S+ [\w./-]+(?:\[\d+\])?:`),
  new RegExp(String.raw`^\S+ \S+ \S+ \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:${CLOCK} [+-]\d{4}\] "`),
];

export const isPatch = (text: string): boolean => PATCH.test(text);

/** Reports whether a text is a log. Lines that continue others, as in a stack trace, do not count. */
export function isLog(text: string): boolean {
  const lines = text
    .slice(0, 1 << 14)
    .split('\n', LOG.lines)
    .filter((line) => /^\S/.test(line));
  const found = lines.filter((line) => LOG_LINES.some((pattern) => pattern.test(line)));
  return found.length >= LOG.least && found.length >= LOG.share * lines.length;
}

/**
 * How many records are examined to tell a table, how many a table has at least, and how many fields each has
 * at least.
 */
const TABLE = { records: 20, least: 4, fields: 3 };

/**
 * Reports whether a text is CSV or TSV: all its records have the same number of fields, at least three, and
 * no space follows a comma, as it would in prose.
 */
export function isTable(text: string): boolean {
  const sample = text.slice(0, 1 << 14);
  return [',', '\t'].some((separator) => {
    if (!sample.slice(0, sample.indexOf('\n')).includes(separator)) return false;
    const records: string[][] = [];
    for (const record of recordsOf(sample, separator)) {
      records.push(record);
      if (records.length > TABLE.records) break;
    }
    const whole =
      sample.length < text.length || records.length > TABLE.records ? records.slice(0, -1) : records;
    const count = whole[0]?.length ?? 0;
    return (
      count >= TABLE.fields &&
      whole.length >= TABLE.least &&
      whole.every((record) => record.length === count && !record.some((field) => /^\s/.test(field)))
    );
  });
}
