// A page in Chromium without a window, driven through pipes by the DevTools protocol
// (https://chromedevtools.github.io/devtools-protocol/).
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

export interface BrowserPage {
  /** Runs a script in the page. Returns the value of its last expression, or that of its promise. */
  readonly run: (script: string) => Promise<unknown>;
  /** Returns a picture of the upper left corner of the page, as PNG in Base64. */
  readonly capture: (width: number, height: number) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The path of Chromium; undefined if it is not installed. */
export const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome']
  .flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find((path) => existsSync(path));

interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** Opens an empty page. */
export async function openPage(): Promise<BrowserPage> {
  const profile = mkdtempSync(join(tmpdir(), 'nanro-chromium-'));
  const browser = spawn(
    CHROMIUM!,
    [
      '--headless=new',
      '--no-sandbox', // it does not work for root, and the page shows nothing from outside
      '--disable-gpu',
      '--force-device-scale-factor=1',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const exited = new Promise((resolve) => browser.once('exit', resolve));
  const [to, from] = [browser.stdio[3] as Writable, browser.stdio[4] as Readable];
  const waiting = new Map<number, (answer: Answer) => void>();
  let received = '';
  from.setEncoding('utf8').on('data', (data: string) => {
    const messages = (received + data).split('\0');
    received = messages.pop()!;
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
  });
  let last = 0;
  const send = async (
    method: string,
    params: object = {},
    sessionId?: unknown,
  ): Promise<Readonly<Record<string, unknown>>> => {
    const id = ++last;
    const { result, error } = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
    if (error) throw new Error(`${method}: ${error.message}`);
    return result!;
  };
  const { targetInfos } = (await send('Target.getTargets')) as {
    targetInfos: readonly { readonly type: string; readonly targetId: string }[];
  };
  const { targetId } = targetInfos.find(({ type }) => type === 'page')!;
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const inPage = (method: string, params: object): Promise<Readonly<Record<string, unknown>>> =>
    send(method, params, sessionId);
  return {
    run: async (expression) => {
      const { result, exceptionDetails } = (await inPage('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })) as { result: { readonly value?: unknown }; exceptionDetails?: object };
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails).slice(0, 2000));
      return result.value;
    },
    capture: async (width, height) => {
      const clip = { x: 0, y: 0, width, height, scale: 1 };
      const { data } = await inPage('Page.captureScreenshot', { clip, captureBeyondViewport: true });
      return String(data);
    },
    close: async () => {
      await send('Browser.close');
      await exited;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
