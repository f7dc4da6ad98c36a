// The programs that are measured. Each takes the file of a page and a function that parses it, and returns
// the title, the date, the author and the text that it reads.
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM, VirtualConsole } from 'jsdom';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { textOf } from './gold.mjs';
import { textOfArticle } from './article-text.mjs';

const nanro = fileURLToPath(new URL('../../bin/nanro.js', import.meta.url));

/** Returns the text of a page in the charset that it names, by default UTF-8. */
export function decode(bytes) {
  const [, charset = 'utf-8'] = /charset\s*=\s*["']?([\w-]+)/i.exec(bytes.toString('latin1', 0, 4096)) ?? [];
  return new TextDecoder(charset).decode(bytes);
}

const silent = new VirtualConsole();

/** Returns the DOM of a page. Its scripts do not run, and nothing is loaded. */
export const parse = (html) => new JSDOM(html, { url: 'https://example.com/', virtualConsole: silent });

const textOfHtml = (html) => textOf(parse(html ?? '').window.document.body);

async function readWithNanro(file) {
  const args = [nanro, 'read', file, '--format', 'json'];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 28 });
    const article = JSON.parse(stdout);
    const { title, author, published } = article;
    return { title, author, date: published, text: textOfArticle(article) };
  } catch (error) {
    if (error.code !== 65) throw error; // 65: there is no article in the page
    return { text: '' };
  }
}

async function readWithReadability(_, dom) {
  const article = new Readability(dom().window.document).parse();
  const { title, byline, publishedTime, content } = article ?? {};
  return { title, author: byline, date: publishedTime, text: textOfHtml(content) };
}

async function readWithDefuddle(_, dom) {
  const { title, author, published, content } = await Defuddle(dom(), 'https://example.com/');
  return { title, author, date: published, text: textOfHtml(content) };
}

export const PROGRAMS = {
  nanro: readWithNanro,
  Readability: readWithReadability,
  Defuddle: readWithDefuddle,
};
