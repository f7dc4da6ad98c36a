// Escapes what Markdown would not read as the text or the address that it is.

/**
 * Returns the address of a link or a picture. Entities in it are escaped. So is everything that would be a
 * link or code if the text before it ended the link.
 */
export const renderAddress = (href: string): string => {
  const address = href.replace(/&(?=#?\w+;)/g, '\\&');
  return /^[^\s()<>\\`]+$/.test(href)
    ? address
    : `<${address.replace(/[<>[\]`]|\\(?!&)/g, '\\$&').replace(/[\n\r]/g, encodeURIComponent)}>`;
};

/**
 * Escapes everything that Markdown would not read as text. Some cases are not obvious. `!` and `^` at the end
 * are escaped because a link may follow, and `^` at the beginning because a bracket may come before it. `!`
 * before a bracket is escaped because marked removes the backslash before a bracket from the text of a link.
 * `$` and `==` are escaped where they could open a formula or highlighted text, and `~` because GitHub
 * strikes out the text between the two in `1~2일, 3~4일`. Bare addresses are escaped, too.
 *
 * @example
 * escapeText('*난로* 1~2일') // => '\\*난로\\* 1\\~2일'
 */
export const escapeText = (text: string): string =>
  text.replace(
    /[\\`*_[\]<~]|\{(?=[:%/{#.<\s-]|[\w-]+=)|(?<![A-Za-z\d])\$(?=\S|$)|(?<!=)=(?==(?![\s=]))|&(?=#?\w+;)|^\^|!(?=\[)|[!^]$|:(?=\/\/)|(?<=www)\./gi,
    '\\$&',
  );
