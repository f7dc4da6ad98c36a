// Control characters, which only nanro itself may send to a terminal.

/**
 * Matches C0 controls, DEL and C1 controls, except those that end a line or move along it: tab, LF, VT, FF,
 * CR and NEL.
 */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

/** Returns `text` with each control character replaced by U+FFFD. Tabs and line ends stay. */
export function replaceControls(text: string): string {
  return text.replace(CONTROLS, '\ufffd');
}
