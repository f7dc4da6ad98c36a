// `node extract.mjs PROGRAM LIST` reads the pages that a file lists, one path on each line, and prints each
// as one line of JSON. PROGRAM is `readability` or `defuddle`; both read the DOM of linkedom.
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { readFileSync } from 'node:fs';

const PROGRAMS = {
  readability: (document) => new Readability(document).parse(),
  defuddle: (document) => Defuddle(document, 'https://example.com/'),
};

const [program, list] = process.argv.slice(2);
console.debug = console.log = console.warn = () => {}; // Defuddle prints what it does
for (const file of readFileSync(list, 'utf8').trim().split('\n')) {
  let article;
  try {
    article = await PROGRAMS[program](parseHTML(readFileSync(file, 'utf8')).document);
  } catch {
    // A page that it cannot read is printed as null.
  }
  process.stdout.write(`${JSON.stringify({ source: file, ...article })}\n`);
}
