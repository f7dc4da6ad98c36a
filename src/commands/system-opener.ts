// Opens links with programs of the system.
import type { Problem } from '../errors.ts';
import { withHangul } from '../unicode/shown-address.ts';
import type { Emit } from './document-opener.ts';
import type { Destination } from './link-targets.ts';
import { missingFile, systemAddress, wholeAddress } from './system-links.ts';

export interface SystemOpener {
  /** Opens where a link leads. Reports the result. */
  readonly open: (href: string, destination: Destination, emit: Emit) => Promise<void>;
  readonly openAddress: (address: string, emit: Emit) => Promise<void>;
}

/**
 * `openLink` opens an address, and returns false if that is not possible. `describe` returns the message for a
 * problem.
 */
export function createSystemOpener(
  openLink: (address: string) => Promise<boolean>,
  describe: (problem: Problem) => Promise<string>,
): SystemOpener {
  const openAddress: SystemOpener['openAddress'] = async (address, emit) => {
    const shown = withHangul(address);
    emit({ kind: 'notice', notice: { kind: 'opening', href: shown } });
    if (!(await openLink(address))) emit({ kind: 'unopened', href: shown, reason: 'noOpener' });
  };
  return {
    openAddress,
    open: async (href, destination, emit) => {
      const address = systemAddress(destination);
      if (address !== undefined) return openAddress(address, emit);
      const name = missingFile(destination);
      if (name === undefined)
        return emit({
          kind: 'unopened',
          href: withHangul(wholeAddress(destination) ?? href),
          reason: 'noAddress',
        });
      const message = await describe({ kind: 'fileNotFound', name });
      emit({ kind: 'notice', notice: { kind: 'failed', message } });
    },
  };
}
