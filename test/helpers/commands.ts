/** All commands, in the order of the help. */
export const COMMANDS = [
  'read',
  'list',
  'open',
  'search',
  'notes',
  'history',
  'wrap',
  'config',
  'completion',
  'help',
];
