// What pyhwp reads, as text to compare with that of nanro. Its XML is beside the document:
// `NAME.hwp.formatted.xml`, `NAME.hwp.xml` or `NAME.xml`.
import { existsSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

/** Elements that nanro leaves out. */
const LEFT_OUT = new Set(['Header', 'Footer', 'HiddenComment', 'MasterPage', 'DocInfo', 'HwpSummaryInfo']);
/** The kinds of automatic numbers that nanro leaves out. */
const LEFT_OUT_NUMBERS = new Set(['page', 'footnote', 'endnote']);
const CHARACTERS = {
  TAB: '\t',
  LINE_BREAK: '\n',
  PARAGRAPH_BREAK: '\n',
  HYPHEN: '-',
  NONBREAK_SPACE: ' ',
  FIXWIDTH_SPACE: ' ',
};

/** Returns the text of the XML beside a document; undefined if there is none. */
export function readWithPyhwp(file) {
  const path = [`${file}.formatted.xml`, `${file}.xml`, file.replace(/\.hwp$/, '.xml')].find(existsSync);
  const xml = path && readFileSync(path, 'utf8');
  return xml?.includes('<HwpDoc') ? textOfXml(xml) : undefined;
}

export function textOfXml(xml) {
  let text = '';
  let leftOut = 0;
  let isText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (LEFT_OUT.has(name)) leftOut++;
    if (leftOut > 0) return;
    if (name === 'Text') isText = true;
    else if (name === 'ControlChar') text += CHARACTERS[attributes.name] ?? '';
    else if (name === 'AutoNumbering' && !LEFT_OUT_NUMBERS.has(attributes.kind))
      text += `${attributes.prefix ?? ''}${attributes.number}${attributes.suffix ?? ''}`;
  });
  parser.on('closetag', ({ name }) => {
    if (LEFT_OUT.has(name)) leftOut--;
    if (name === 'Text') isText = false;
  });
  parser.on('text', (more) => {
    if (isText && leftOut === 0) text += more;
  });
  parser.write(xml).close();
  return text;
}
