// Control characters, which only nanro itself may send to a terminal.

/** C0, DEL and C1 controls, except those that end lines or move along one: tab, LF, VT, FF, CR and NEL. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

/** Returns `text` with each control character replaced by U+FFFD, except for tabs and line ends. */
export function replaceControls(text: string): string {
  return text.replace(CONTROLS, '\ufffd');
}
