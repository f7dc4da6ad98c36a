// The programs that are measured, each as a function of a text and a width.
import { wrapAnsi as fastWrapAnsi } from 'fast-wrap-ansi';
import { Box, render, Text } from 'ink';
import { createElement } from 'react';
import stringKit from 'string-kit';
import wrapAnsi from 'wrap-ansi';
import { wrap } from '../../dist/js/index.js';

/** Renders ink's Text into a stream that keeps what was written last. */
function inkText(text, width) {
  let frame = '';
  const stdout = {
    columns: width,
    rows: 1000,
    write: (output) => (frame = output),
    on: () => {},
    off: () => {},
  };
  const { unmount } = render(createElement(Box, { width }, createElement(Text, { wrap: 'wrap' }, text)), {
    stdout,
    debug: true,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  const shown = frame;
  unmount();
  return shown;
}

export const PROGRAMS = {
  nanro: (text, width) => wrap(text, width),
  'wrap-ansi': (text, width) => wrapAnsi(text, width),
  'wrap-ansi, hard': (text, width) => wrapAnsi(text, width, { hard: true }),
  'fast-wrap-ansi, hard': (text, width) => fastWrapAnsi(text, width, { hard: true }),
  'string-kit': (text, width) => stringKit.wordwrap(text, width, '\n'),
  'ink Text': inkText,
};
