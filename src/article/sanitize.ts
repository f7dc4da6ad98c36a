// Untrusted text on its way to a terminal: only the renderer may write control characters.

const NEWLINES = /\r\n?|[\u0085\u2028\u2029]/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** The same in text that is passed on: its newlines stay what they are. */
const PASSING_CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
/** Bidi embeddings, overrides, isolates and marks, deprecated format controls and annotations, which can make a text read other than it is (CVE-2021-42574). */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb]/g;

/** A text without terminal controls (shown as U+FFFD) and bidi controls (dropped); newlines are `\n`, tabs stay. */
export function sanitize(text: string): string {
  return text.toWellFormed().replace(NEWLINES, '\n').replace(CONTROLS, '\ufffd').replace(BIDI, '');
}

/** A text whose terminal controls are shown as U+FFFD. */
export function replaceControls(text: string): string {
  return text.replace(PASSING_CONTROLS, '\ufffd');
}
