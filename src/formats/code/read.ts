// Source code, data and logs → one block of code.
import type { Article } from '../../article/model.ts';
import { buildArticle } from '../build.ts';
import type { SourceText } from '../source-text.ts';

/** Returns an article with a text as code in a language. Its lines and spaces stay as they are. */
export const readCode = ({ text }: SourceText, language: string | undefined): Article =>
  buildArticle({}, [{ kind: 'code', text, ...(language === undefined ? {} : { language }) }]);
