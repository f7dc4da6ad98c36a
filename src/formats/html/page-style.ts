// The style of the web pages that nanro writes.

/** Lines hold about forty syllables. Words stay whole: `word-break: keep-all` (CSS Text 3 § 5.2). */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1f1b18; --paper: #fffdfa; --dim: #6b635c; --line: #d9d2ca; --accent: #8a2d5d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e4de; --paper: #1b1917; --dim: #a39a91; --line: #47413b; --accent: #e58fb8; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 42rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.75 system-ui, 'Apple SD Gothic Neo', 'Noto Sans KR', 'Malgun Gothic', sans-serif; word-break: keep-all; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; text-wrap: balance; }
h2 { margin-top: 2.5em; }
p { text-wrap: pretty; }
a { color: var(--accent); }
.meta, figcaption, footer.related p { color: var(--dim); font-size: .9em; }
blockquote { margin: 1.5em 0; padding-left: 1em; border-left: 3px solid var(--accent); }
blockquote footer::before { content: '— '; }
figure { margin: 1.5em 0; }
img { max-width: 100%; height: auto; }
pre { overflow-x: auto; padding: 1em; border: 1px solid var(--line); border-radius: .3em; line-height: 1.5; word-break: normal; } pre.lines { white-space: pre-wrap; }
code { font-family: ui-monospace, 'D2Coding', monospace; font-size: .92em; }
table { border-collapse: collapse; max-width: 100%; }
th, td { padding: .3em .8em; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.box { margin: 1.5em 0; padding: .1em 1em; border: 1px solid var(--line); border-left: 3px solid var(--accent); border-radius: .3em; }
.box-title { font-weight: bold; }
.card { padding: .8em 1em; border: 1px solid var(--line); border-radius: .3em; }
.card p { margin: .2em 0; }
hr { border: 0; border-top: 1px solid var(--line); width: 12em; margin: 2.5em auto; }
@media print { :root { --ink: #000; --paper: #fff; --dim: #444; --line: #999; --accent: #000; } body { max-width: none; padding: 0; font-size: 11pt; } h2, h3 { break-after: avoid; } blockquote, figure, pre, tr { break-inside: avoid; } a[href^='http']::after { content: ' (' attr(href) ')'; font-size: .8em; } }
`.trim();
