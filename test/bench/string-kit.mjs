// string-kit's word wrap as a program. It wraps the whole file at once, since it has no stream.
import { readFileSync } from 'node:fs';
import stringKit from 'string-kit';

process.stdout.write(stringKit.wordwrap(readFileSync(process.argv[2], 'utf8'), 80, '\n'));
