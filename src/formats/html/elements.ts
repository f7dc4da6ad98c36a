// What each HTML element becomes; those that are not named are looked through.
import { asBlock, asInlines, type Flow } from '../../article/flow.ts';
import { attribute, children, isText, lineOf, parentOf, shortText, textOf, type Element } from './dom.ts';
import { readCaption, readCaptionedPicture, readEmbed, readFigure, readPicture } from './figures.ts';
import { readLinkCard } from './markdown-signs.ts';
import { readCell, readRow, readTable } from './tables.ts';
import { block, DONE, type ElementRule, type Outcome, type Walk } from './rule.ts';
import { find } from './selectors.ts';

const skip: ElementRule = () => DONE;
const skipInPages: ElementRule = (_, { isPage }) => (isPage ? DONE : undefined);

/** An element that is a paragraph in bold. */
export const strongLine: ElementRule = (_, { flush, open }) => {
  flush();
  const close = open({ kind: 'strong' });
  return () => {
    flush();
    close();
  };
};

const inline =
  (kind: 'strong' | 'emphasis' | 'strike'): ElementRule =>
  (_, { open }) =>
    open({ kind });

/** Marks around the text of an element. */
const between =
  (before: string, after: string): ElementRule =>
  (_, { text }) => {
    text(before);
    return () => text(after);
  };

const code: ElementRule = (element, walk) => {
  walk.code(textOf(element).replaceAll('\n', ' '));
  return DONE;
};

function readParagraph(element: Element, walk: Walk): Outcome {
  return readCaptionedPicture(element, walk) ?? readLinkCard(element, walk) ?? block(element, walk);
}

/** A rule for headings: their text, and behind it the pictures that stood in them. */
export const heading =
  (level: number): ElementRule =>
  (_, walk) =>
    walk.enter('other', ({ flow }) => {
      const isText = ({ kind }: Flow): boolean => kind === 'paragraph';
      const content = asInlines(flow.filter(isText));
      if (content.length > 0) walk.push({ kind: 'heading', level, content });
      walk.push(flow.filter((part) => !isText(part)));
    });

/** Who a quotation is of, where an element of its own says so (HTML Standard § 4.4.4: outside the quoted text). */
const isCredit = (element: Element): boolean => parentOf(element)?.tagName === 'blockquote';
const credit =
  (otherwise: ElementRule): ElementRule =>
  (element, walk) =>
    isCredit(element) && walk.frame().kind === 'quote' ? DONE : otherwise(element, walk);

/** Or a last line that begins with a dash: `— 젠슨 황`. */
const ATTRIBUTION = /^[-–—―]+ ?(?=\S)(.{1,100})$/;

function attributionIn(quote: Element): string | undefined {
  const last = children(quote).at(-1);
  const first = last?.childNodes[0];
  if (
    !last ||
    !/^(?:p|div)$/.test(last.tagName) ||
    !isText(first) ||
    last.childNodes.at(-1)?.nodeName === '#comment'
  )
    return undefined;
  return ATTRIBUTION.exec(lineOf(last) ?? '')?.[1];
}

export function readQuote(element: Element, walk: Walk): Outcome {
  return walk.enter('quote', ({ flow }) => {
    const named = children(element).find(({ tagName }) => tagName === 'cite' || tagName === 'footer');
    const attribution = named || flow.length < 2 ? undefined : attributionIn(element);
    const speaker = named ? lineOf(named)?.replace(/^[-–—―\s]+/, '') : attribution;
    const parts = walk.isPage ? flow : withCallout(flow);
    walk.push({
      kind: 'quote',
      blocks: (attribution === undefined ? parts : parts.slice(0, -1)).map(asBlock),
      ...(speaker === undefined ? {} : { speaker }),
    });
  });
}

/** What GitHub and Obsidian call a callout: `[!NOTE]` in the first line. Its kind, or its title, becomes a line in bold. */
const CALLOUT = /^\[!(\w{1,20})\][-+]?[ \t]*/;

function withCallout([first, ...rest]: readonly Flow[]): readonly Flow[] {
  if (first?.kind !== 'paragraph') return first ? [first, ...rest] : rest;
  const [opening, ...others] = first.content;
  const [mark, kind] = opening?.kind === 'text' ? (CALLOUT.exec(opening.text) ?? []) : [];
  if (mark === undefined || opening?.kind !== 'text') return [first, ...rest];
  const label = { kind: 'strong', content: [{ kind: 'text', text: kind!.toUpperCase() }] } as const;
  return [
    {
      kind: 'paragraph',
      content: [
        label,
        { kind: 'lineBreak' },
        { kind: 'text', text: opening.text.slice(mark.length) },
        ...others,
      ],
    },
    ...rest,
  ];
}

const list =
  (ordered: boolean): ElementRule =>
  (element, walk) =>
    walk.enter('list', ({ items, flow }) => {
      const start = Math.trunc(Number(attribute(element, 'start') ?? 1));
      const own = items.map((item) => item.map(asBlock));
      const stray = flow.map(asBlock); // lists that stand in a list without an item of their own
      if (own.length === 0) walk.push(stray);
      else
        walk.push([
          { kind: 'list', ordered, ...(ordered && start >= 0 && start !== 1 ? { start } : {}), items: own },
          ...stray,
        ]);
    });

/** An item of the list around it; `goesOn`: of the item before it. */
const item =
  (change: (flow: Flow[]) => Flow[] = (flow) => flow, goesOn = false): ElementRule =>
  (element, walk) => {
    const around = walk.frame();
    if (around.kind !== 'list') return block(element, walk);
    return walk.enter('item', ({ flow }) => {
      const own = change(flow);
      const before = goesOn ? around.items.at(-1) : undefined;
      if (before) for (const part of own) before.push(part);
      else around.items.push(own);
    });
  };

const asTerm = (flow: Flow[]): Flow[] => [
  { kind: 'paragraph', content: [{ kind: 'strong', content: asInlines(flow) }] },
];

/** Lines of numbers that code comes with. */
const GUTTER =
  /(?:^|\s)(?:gutter|line-?numbers?(?:-wrapper|-rows)?|linenos?|lineno|hljs-ln-numbers|blob-num)(?:\s|$)/i;

export function readCode(element: Element, walk: Walk): Outcome {
  const classes = [element, ...children(element), parentOf(element)]
    .map((one) => (one ? (attribute(one, 'class') ?? '') : ''))
    .join(' ');
  const language =
    attribute(element, 'data-ke-language') ??
    attribute(element, 'data-lang') ??
    /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*)([^\s;]+)/.exec(classes)?.[1];
  if (GUTTER.test(attribute(element, 'class') ?? '')) return DONE;
  const text = textOf(element).replace(/\n$/, '');
  if (text.trim() !== '' || !walk.isPage)
    walk.push({ kind: 'code', text, ...(language === undefined ? {} : { language }) });
  return DONE;
}

function readLink(element: Element, walk: Walk): Outcome {
  const href = attribute(element, 'href');
  const isAnchor =
    href?.startsWith('#') === true &&
    /^(?:[#¶§↩↑^]|\ufe0e|🔗|\s)*$|^\s*permalink/i.test(shortText(element) ?? '없음');
  if (isAnchor || /\b(?:header-anchor|headerlink|footnote-backref)\b/.test(attribute(element, 'class') ?? ''))
    return DONE;
  const target = walk.resolve(href);
  return target === undefined ? undefined : walk.open({ kind: 'link', href: target });
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** Numbers as characters that are raised or lowered: terminals have no other way. Marks of notes lose their brackets. */
const shifted =
  (digits: string): ElementRule =>
  (element, walk) => {
    const number = /^[[(]?(?:각주:)?(\d{1,4})[\])]?$/.exec(shortText(element) ?? '')?.[1];
    if (number === undefined) return undefined;
    walk.text(number.replace(/\d/g, (digit) => digits[Number(digit)]!));
    return DONE;
  };

/** Readings go in brackets behind their characters: 漢字(한자). What `<rp>` says is for who knows no ruby. */
const reading = between('(', ')');

/** A formula as its TeX, which MathML of Wikipedia and others carries. */
export function readFormula(element: Element, walk: Walk): Outcome {
  const math = find(element, 'math') ?? element;
  const formula = attribute(math, 'alttext') ?? lineOf(find(math, 'annotation') ?? math);
  if (formula !== undefined) walk.code(formula.trim().replace(/^\{\\displaystyle ([^]*)\}$/, '$1'));
  return DONE;
}

function readInput(element: Element, walk: Walk): Outcome {
  if (attribute(element, 'type') === 'checkbox' && walk.frame().kind === 'item')
    walk.task(attribute(element, 'checked') === undefined ? 'open' : 'done');
  return DONE;
}

function readRule(_: Element, walk: Walk): Outcome {
  walk.push({ kind: 'rule' });
  return DONE;
}

function readLineBreak(_: Element, walk: Walk): Outcome {
  walk.lineBreak();
  return DONE;
}

const RULES: readonly (readonly [tags: string, rule: ElementRule])[] = [
  [
    'script style template noscript svg canvas button select textarea datalist progress meter map head title link meta rp frame frameset',
    skip,
  ],
  ['nav label', skipInPages],
  [
    'address article aside center dd details dialog div dt fieldset form header hgroup legend main optgroup option search section tbody tfoot thead caption',
    block,
  ],
  ['footer', credit(block)],
  ['p', readParagraph],
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, heading(level)] as const),
  ['blockquote', readQuote],
  ['ul menu dir dl', list(false)],
  ['ol', list(true)],
  ['li', item()],
  ['dt', item(asTerm)],
  ['dd', item(undefined, true)],
  ['pre listing xmp', readCode],
  ['table', readTable],
  ['tr', readRow],
  ['td th', readCell],
  ['figure', readFigure],
  ['figcaption', readCaption],
  ['img', readPicture],
  ['iframe video audio embed object', readEmbed],
  ['hr', readRule],
  ['br', readLineBreak],
  ['a', readLink],
  ['strong b', inline('strong')],
  ['em i dfn', inline('emphasis')],
  ['cite', credit(inline('emphasis'))],
  ['del s strike', inline('strike')],
  ['code kbd samp tt', code],
  ['q', between('“', '”')],
  ['rt', reading],
  ['sup', shifted(RAISED)],
  ['sub', shifted(LOWERED)],
  ['math', readFormula],
  ['input', readInput],
  ['summary', strongLine],
];

/** By tag. */
export const ELEMENTS: Readonly<Record<string, ElementRule>> = Object.fromEntries(
  RULES.flatMap(([tags, rule]) => tags.split(' ').map((tag) => [tag, rule])),
);
