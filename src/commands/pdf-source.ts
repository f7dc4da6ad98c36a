// PDF → plain text, which is then read like any other.
import { NanroError } from '../errors.ts';
import type { SourceBytes } from '../formats/source-text.ts';
import { pdfText, type PdfText } from '../output/pdf-text.ts';
import { existing, type Source } from '../source/sources.ts';
import { withSpool } from '../source/spool.ts';

/**
 * Returns the text of a PDF as a source. Throws NanroError `badPdf`, `tooLarge`, or `foreignFormat` if
 * pdftotext is not installed.
 */
export async function textOfPdf(
  source: Source,
  maxBytes: number,
  env: NodeJS.ProcessEnv,
): Promise<SourceBytes> {
  const { archive, bytes, name, url, isStandardInput } = source;
  const isFile = url === undefined && isStandardInput === undefined;
  const read = async (from: string | number): Promise<PdfText> => pdfText(from, { maxBytes, env });
  const printed = await (isFile
    ? read(existing(name))
    : archive
      ? read(archive.file)
      : withSpool(name, bytes, read));
  if (printed.kind === 'noProgram')
    throw new NanroError({ kind: 'foreignFormat', name, format: 'pdf', isFile });
  if (printed.kind === 'tooLarge') throw new NanroError({ kind: 'tooLarge', name, bytes: maxBytes });
  if (printed.kind !== 'text') throw new NanroError({ kind: 'badPdf', name, fault: printed.kind });
  if (printed.text.toString('latin1').trim() === '')
    throw new NanroError({ kind: 'badPdf', name, fault: 'empty' });
  return {
    name,
    bytes: printed.text,
    format: 'text',
    ...(url === undefined ? {} : { url }),
    ...(isStandardInput === undefined ? {} : { isStandardInput }),
  };
}
