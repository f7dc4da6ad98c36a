// Documents that fall below an aim for a reason: nanro leaves out on purpose what others print without saying
// where, or others misread them. Each says how far a measure may fall, from 0 to 1.

const EXCEPTIONS = [
  {
    documents: ['/headerfooter', '/머리글꼬리글', '/exam/A_form', '/seed-000000-baseline'],
    least: { recall: 0.1 },
    reason: 'kordoc prints the header and the footer, which nanro leaves out',
  },
  {
    documents: ['/outline'],
    least: { recall: 0.96 },
    reason: 'kordoc numbers the levels 8 to 10, whose formats are blank in the document',
  },
  {
    documents: ['/lists', '/lists-bullet', '/문단번호 1-10 수준'],
    least: { precision: 0.89 },
    reason: 'kordoc leaves the bullets of Wingdings in a private area, of which nanro shows the characters',
  },
  {
    documents: ['/textbox', '/글상자', '/글상자-압축', '/표', '/multicolumns-in-common-controls'],
    least: { order: 0.62 },
    reason: 'others print the caption above the table or the box, and nanro where it is: below',
  },
  {
    documents: ['/20230809/test', '/error__20230809__test'],
    least: { recall: 0.98 },
    reason: 'kordoc prints the number of a page, and the large first letter of a paragraph below it',
  },
  {
    documents: ['/title_mark_caret_p1_mark', '/title_mark_caret_p2_hide', '/title_mark_caret_p2_mark'],
    least: { precision: 0.95 },
    reason: 'kordoc leaves out what follows a tab in a table of contents',
  },
  {
    documents: ['/글자겹침', '/덧말'],
    least: { precision: 0 },
    reason: 'kordoc leaves out 글자겹침 and 덧말',
  },
  {
    documents: ['/수식'],
    least: { precision: 0 },
    reason: 'kordoc leaves out the caption of an equation',
  },
  {
    documents: ['/table-bug'],
    least: { precision: 0.97 },
    reason: 'kordoc leaves out the sign that fills a row with a line',
  },
  {
    documents: ['/각주미주'],
    least: { recall: 0.36 },
    reason: 'kordoc prints the marks of notes with their brackets in a way of its own',
  },
];

/** Returns how far the measures of a document may fall, and the reason. */
export function excusesOf(name) {
  const path = `/${name}`.replace(/\.hwpx?$/, '');
  const found = EXCEPTIONS.filter(({ documents }) => documents.some((document) => path.endsWith(document)));
  return {
    least: Object.assign({}, ...found.map(({ least }) => least)),
    reason: found.map(({ reason }) => reason).join('; '),
  };
}
