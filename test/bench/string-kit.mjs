// string-kit's word wrap as a program: the whole file, as it can do no less.
import { readFileSync } from 'node:fs';
import stringKit from 'string-kit';

process.stdout.write(stringKit.wordwrap(readFileSync(process.argv[2], 'utf8'), 80, '\n'));
