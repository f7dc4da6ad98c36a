/** The commands with many options. Declaring all of them takes as long as laying out a page. */
export const COMMANDS: readonly string[] = [
  'read',
  'list',
  'open',
  'search',
  'notes',
  'history',
  'wrap',
  'config',
];
