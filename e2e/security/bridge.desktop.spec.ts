// What reaches the main process: the contract's verbs, in their exact shape, from the window's own frame.
import { expect, test } from './test';

type Bridge = {
  invoke(verb: string, request?: unknown): Promise<unknown>;
  listen(event: string, listener: () => void): () => void;
};
declare const window: Window & { retort: Bridge };

test('the bridge is two functions, and cannot be changed', async ({ app }) => {
  const seen = await app.evaluate(() => {
    const names = Object.keys(window.retort).sort();
    const before = window.retort.invoke;
    try {
      window.retort.invoke = () => Promise.resolve('mine');
    } catch {
      // frozen
    }
    return { names, same: window.retort.invoke === before };
  });
  expect(seen).toEqual({ names: ['invoke', 'listen'], same: true });
});

test('a verb in its shape is answered', async ({ app }) => {
  expect(await app.evaluate(() => window.retort.invoke('describe', {}))).toMatchObject({
    electron: expect.stringMatching(/^\d+\./),
  });
});

const REFUSED: [string, string, unknown][] = [
  ['a verb of no contract', 'shell', { command: 'id' }],
  ['a verb of the prototype', 'constructor', {}],
  ['a channel', 'retort:verb:describe', {}],
  ['a request without its shape', 'set-theme', undefined],
  ['a value outside the list', 'set-theme', { theme: 'pink' }],
  ['a key too many', 'set-theme', { theme: 'dark', path: '/etc/passwd' }],
  ['an array for an object', 'take-opened', ['/etc/passwd']],
];

test('what is not in the contract is refused', async ({ app }) => {
  for (const [name, verb, request] of REFUSED) {
    const outcome = await app.evaluate(
      ([asked, payload]) =>
        window.retort.invoke(asked, payload).then(
          () => 'answered',
          () => 'refused',
        ),
      [verb, request] as [string, unknown],
    );
    expect.soft(outcome, name).toBe('refused');
  }
});

test('an event of no contract cannot be listened to', async ({ app }) => {
  const outcome = await app.evaluate(() => {
    try {
      window.retort.listen('constructor', () => undefined);
      return 'listening';
    } catch {
      return 'refused';
    }
  });
  expect(outcome).toBe('refused');
});

test('a page of another origin is refused, even with our own preload script', async ({ app, retort }) => {
  await app.title();
  const outcome = await retort.electron?.evaluate(async ({ app: desktop, BrowserWindow }) => {
    const preload = `${desktop.getAppPath()}/dist/electron/preload.cjs`;
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    });
    await foreign.loadURL('data:text/html,<title>elsewhere</title>');
    const code = `window.retort.invoke('describe', {}).then(() => 'answered', (error) => String(error))`;
    const answer = (await foreign.webContents.executeJavaScript(code)) as string;
    foreign.destroy();
    return answer;
  });
  expect(outcome).toContain("not the window's own frame");
});
