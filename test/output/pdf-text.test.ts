import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pdfText } from '../../src/output/pdf-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(!existsSync('/bin/sh'))(
  'a program that takes too long is killed, with what it has started',
  async () => {
    writeFileSync(join(folder, 'pdftotext'), '#!/bin/sh\nsleep 600 & wait\n');
    chmodSync(join(folder, 'pdftotext'), 0o755);
    const env = { PATH: `${folder}:/usr/bin:/bin` };
    expect(await pdfText('a.pdf', { maxBytes: 1, env, timeout: 1 })).toEqual({ kind: 'slow' });
  },
);
