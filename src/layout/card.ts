import { canFollow } from '../article/links.ts';
import { ornament, withPrefix, type Setting } from './setting.ts';
import { layoutText } from './inline.ts';
import type { Line } from './page.ts';

interface Card {
  readonly title: string;
  readonly href: string | undefined;
  readonly metadata: string | undefined;
  readonly description: string | undefined;
}

/** Lays out a link that is a block. Its address is written out if the output cannot show links. */
export function layoutCard({ title, href, metadata, description }: Card, setting: Setting): Line[] {
  const link = href === undefined ? {} : { href };
  return withPrefix(
    ornament([{ role: 'marker', text: '• ' }], setting, ' '),
    setting,
    ({ measure, notation, hyperlinks }) => [
      ...layoutText(title, { role: 'cardTitle', ...link }, measure, undefined, notation),
      ...(metadata === undefined ? [] : layoutText(metadata, { role: 'metadata' }, measure)),
      ...(description === undefined
        ? []
        : layoutText(description, { role: 'text' }, measure, undefined, notation)),
      ...(href === undefined || (hyperlinks && canFollow(href))
        ? []
        : layoutText(href, { role: 'address' }, measure)),
    ],
  );
}
