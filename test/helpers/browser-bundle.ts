// Bundles the built library for a browser, as a site would.
import { fileURLToPath } from 'node:url';
import { rolldown, type RolldownBuild } from 'rolldown';

/** The name of the module that is bundled. */
export const ENTRY = 'entry';

/** Returns the bundle of a module with this code, which imports the library by its name. */
export const bundleForBrowser = (code: string): Promise<RolldownBuild> =>
  rolldown({
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    input: ENTRY,
    platform: 'browser',
    plugins: [
      {
        name: ENTRY,
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? code : null),
      },
    ],
  });
