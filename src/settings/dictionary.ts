// The setting `lookup`: where words are looked up. It is `naver`, an address in which the word replaces `%s`, or a
// program with its arguments, to which the word is added.

const ADDRESSES: Readonly<Record<string, string>> = {
  naver: 'https://ko.dict.naver.com/#/search?query=%s',
};

/**
 * Returns the address for a word; undefined if the setting is a program.
 *
 * @example
 * lookupAddress('https://a.kr/?q=%s', '난로') // => 'https://a.kr/?q=%EB%82%9C%EB%A1%9C'
 * lookupAddress('dict -d korean', '난로') // => undefined
 */
export function lookupAddress(lookup: string, word: string): string | undefined {
  const address = ADDRESSES[lookup] ?? lookup;
  if (!/^https?:/i.test(address)) return undefined;
  const encoded = encodeURIComponent(word.toWellFormed());
  return address.includes('%s') ? address.replaceAll('%s', () => encoded) : address + encoded;
}
