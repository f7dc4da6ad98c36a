// Patterns for escape sequences within a line: control sequences (ECMA-48 § 5.4), control strings (§ 5.6; in
// xterm, BEL ends them, too), and the other sequences of ECMA-35 § 13.2. An ESC that does not begin any of
// these counts as a control character.

/** Matches an escape sequence. */
export const SEQUENCE =
  /\u001b(?:\[[0-?]{0,65535}[ -/]{0,2}[@-~]|[\]PX^_][^\u0007\u001b\r\n]{0,65535}(?:\u0007|\u001b\\)|[ -/]{0,2}[0-OQ-WYZ\\`-~])/;
/** Matches an unfinished sequence at the end of a text. */
export const UNFINISHED =
  /\u001b(?:\[[0-?]{0,65535}[ -/]{0,2}|[\]PX^_][^\u0007\u001b\r\n]{0,65535}\u001b?|[ -/]{0,2})$/;
