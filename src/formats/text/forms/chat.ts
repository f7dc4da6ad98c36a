// Reads the export of a chat: a section for each day, and a paragraph for each message.
import type { Block, Inline } from '../../../article/model.ts';
import { toPublished } from '../../dates.ts';
import { draftOf, type Draft, type Segment } from '../draft.ts';
import { headOf, linesIn } from '../lines.ts';
import { lineByLine, runningText } from '../prose.ts';
import { withoutCsv } from './chat-csv.ts';
import { DAY_LINE, FILE_NAME, NOTICE, ROOM, SAVED, SHAPES } from './chat-lines.ts';

/** How many lines are examined to tell whether a text is a chat, and how many of them must be messages. */
const HEAD = 200;
const LEAST = { messages: 3, share: 0.3 };
/** How many lines may be before the first message. */
const MOST_ABOVE = 8;
/** The maximum length of a message that is kept whole, in UTF-16 code units. */
const LONGEST_MESSAGE = 12_000;

/** Returns a draft if a text is the export of a chat; otherwise undefined. */
export function openChat(source: string): Draft | undefined {
  const text = withoutCsv(source);
  const head = headOf(text, HEAD).map((line) => line.trim());
  const shape = shapeOf(head);
  if (!shape) return undefined;
  const room = head.slice(0, MOST_ABOVE).find((line) => ROOM.test(line));
  const saved = head.slice(0, MOST_ABOVE).find((line) => SAVED.test(line));
  return draftOf(
    text,
    {
      title: room === undefined ? undefined : nameOf(room),
      published: toPublished(SAVED.exec(saved ?? '')?.[1]),
    },
    segmentsOf(text, shape, [room, saved]),
    ({ kind }) => kind === 'day',
    ({ kind, start, end }) => {
      const lines = text
        .slice(start, end)
        .split('\n')
        .map((line) => line.trim());
      if (kind === 'day') return [{ kind: 'heading', level: 2, content: runningText(dayOf(lines[0]!)) }];
      return [kind === 'message' ? messageOf(lines, shape) : lineByLine(lines)];
    },
  );
}

/** Returns the name of a room without the number of members: `난로회 (17명)`. */
const nameOf = (room: string): string | undefined =>
  Object.values(ROOM.exec(room)!.groups!)
    .find(Boolean)
    ?.replace(/ \(\d{1,4}명?\)$/, '');

/** Returns the pattern for the messages of a chat; undefined if the text is not one. */
function shapeOf(head: readonly string[]): RegExp | undefined {
  const lines = head.filter((line) => line !== '');
  const counts = SHAPES.map(
    (shape) =>
      lines.filter((line, index) => {
        const found = shape.exec(line);
        return found && (found.groups!['text'] !== '' || !shape.test(lines[index + 1] ?? line));
      }).length,
  );
  const most = Math.max(...counts);
  const shape = SHAPES[counts.indexOf(most)]!;
  const first = lines.findIndex((line) => shape.test(line));
  const above = lines.slice(0, Math.max(0, first)).filter((line) => !NOTICE.test(line));
  const isExport = above.some((line) => ROOM.test(line) || SAVED.test(line)) && most > 0;
  const isChat = most >= LEAST.messages && most >= lines.length * LEAST.share;
  return (isExport || isChat) && above.length <= MOST_ABOVE ? shape : undefined;
}

type Kind = 'day' | 'message' | 'notice';

function segmentsOf(text: string, shape: RegExp, known: readonly (string | undefined)[]): Segment<Kind>[] {
  const segments: Segment<Kind>[] = [];
  let day: string | undefined; // ISO 8601
  let dayText: string | undefined;
  const add = (kind: Kind, start: number, end: number): void => void segments.push({ kind, start, end });
  /** Begins the section of a day, unless it has begun. */
  const beginDay = (stated: string, start: number, end: number): void => {
    const next = toPublished(stated) ?? stated;
    if (next !== day) add('day', start, end);
    day = next;
  };
  for (const { start, end } of linesIn(text)) {
    const line = text.slice(start, Math.min(end, start + LONGEST_MESSAGE)).trim();
    const last = segments.at(-1);
    if (line === '' || /^[-─—=]{5,}$/.test(line)) continue;
    const found = DAY_LINE.exec(line);
    if (found) beginDay(found[1]!, start, end);
    else if (shape.test(line)) {
      const { day: stated } = shape.exec(line)!.groups!;
      if (stated !== undefined && stated !== dayText) {
        const from = text.indexOf(stated, start);
        beginDay(stated, from, from + stated.length);
      }
      dayText = stated;
      add('message', start, end);
    } else if (NOTICE.test(line)) add('notice', start, end);
    else if (last?.kind === 'message' && end - last.start <= LONGEST_MESSAGE)
      segments[segments.length - 1] = { ...last, end };
    else if (segments.length > 0 || !(known.includes(line) || FILE_NAME.test(line)))
      add('notice', start, end);
  }
  return segments;
}

const dayOf = (line: string): string => DAY_LINE.exec(line)?.[1] ?? line;

/** Returns a message as a block: its author, its time, and its lines. */
function messageOf([first, ...rest]: readonly string[], shape: RegExp): Block {
  const { name, time, text = '' } = shape.exec(first!)!.groups!;
  const lines = [text, ...rest].filter((line) => line !== '');
  const who: Inline[] =
    name === undefined ? [] : [{ kind: 'strong', content: [{ kind: 'text', text: name }] }];
  const when = `${name === undefined ? '' : ' '}${time}${lines.length === 0 ? '' : ' — '}`;
  const body = lines.flatMap((line, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'lineBreak' } as const]),
    ...runningText(line),
  ]);
  return { kind: 'paragraph', content: [...who, { kind: 'text', text: when }, ...body] };
}
