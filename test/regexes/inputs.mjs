// Inputs with which nanro makes every regular expression that depends on its input. collect.mjs names the places
// that made none: for them, an input is missing here.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const files = ['pages', 'texts'].flatMap((folder) =>
  readdirSync(join(fixtures, folder))
    .filter((name) => /\.(?:html|txt)$/.test(name))
    .map((name) => join(fixtures, folder, name)),
);

const markdown = (...lines) => ({ argv: ['read', '-'], stdin: ['# 난로', '', ...lines, ''].join('\n') });
/** Code that is divided behind blanks, signs and brackets, and inside names. */
const narrow = (...lines) => ({
  argv: ['read', '-', '-w', '12'],
  stdin: ['# 난로', '', '```js', ...lines, '```', ''].join('\n'),
});
const code = (name, ...lines) => ({
  argv: ['wrap', '--prefix', 'auto', name],
  file: [name, lines.join('\n')],
});

export const INPUTS = [
  ...files.map((file) => ({ argv: ['read', file] })),
  { argv: ['search', '난ㄹ', join(fixtures, 'every-block.json')] },
  { argv: ['read', '-', '--from', 'text', '-w', '12'], stdin: '난롯가의오래된firewood는장작입니다.\n' },
  {
    argv: ['read', '-'],
    stdin: 'From: a@a.kr\nSubject: 난로\nContent-Type: text/plain; charset=utf-8\n\n난로를 피웁니다.\n',
  },
  markdown('<p>{% raw %}난로{% endraw %}</p>'),
  markdown(
    '{% note %}',
    '난로를 피웁니다.',
    '{% endnote %}',
    '',
    '<p>{% highlight js %}난로{% endhighlight %}</p>',
  ),
  markdown('{% highlight js %}', '난로', '{% endhighlight %}'),
  markdown('import A from "a";', '', '<Code>{`', '난로', '`}</Code>'),
  markdown('<p>난로 <script>난로</script></p>'),
  narrow(
    'kindle(stove, firewood)',
    'stove.firewood.kindle().burn',
    'theFirewoodOfTheOldStove',
    '.'.repeat(30),
  ),
  code('a.py', '# ~~~', '# 난로', '# ~~~', 'a = """', '"""'),
  code('a.rs', 'let a = r#"', '"#;'),
  code('a.cc', 'auto a = R"x(', ')x";'),
  ...[
    'a.js',
    'a.kt',
    'a.rb',
    'a.pl',
    'a.php',
    'a.sql',
    'a.lua',
    'a.hs',
    'a.tex',
    'a.clj',
    'a.vim',
    'a.html',
    'a.css',
  ].map((name) => code(name, '난로')),
  code('a.sh', 'cat << END', 'END', 'cat <<END', 'END'),
];
