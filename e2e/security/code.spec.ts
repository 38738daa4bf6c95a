// Nothing but the built scripts ever runs in the page: not what a string says, not what markup brings.
import { expect, test } from './test';

declare const window: Window & { ran?: string[] };

const ATTEMPTS: Record<string, () => unknown> = {
  // After a turn of the loop: what a debugger evaluates at once is excepted from the policy.
  eval: async () => {
    await new Promise((resolve) => setTimeout(resolve));
    (0, eval)('window.ran.push("eval")');
  },
  Function: async () => {
    await new Promise((resolve) => setTimeout(resolve));
    (Function as unknown as (code: string) => () => void)('window.ran.push("Function")')();
  },
  'setTimeout of a string': () => setTimeout('window.ran.push("setTimeout")'),
  'inline script element': () => {
    const script = document.createElement('script');
    script.append('window.ran.push("inline")');
    document.body.append(script);
  },
  'script of a data address': () => {
    const script = document.createElement('script');
    script.src = 'data:text/javascript,window.ran.push("data")';
    document.body.append(script);
  },
  'script of a blob': () => {
    const script = document.createElement('script');
    script.src = URL.createObjectURL(new Blob(['window.ran.push("blob")'], { type: 'text/javascript' }));
    document.body.append(script);
  },
  'module of a blob': () =>
    import(
      /* @vite-ignore */ URL.createObjectURL(
        new Blob(['window.ran.push("module")'], { type: 'text/javascript' }),
      )
    ),
  'event handler attribute': () => {
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.ran.push("handler")');
    document.body.append(button);
    button.click();
  },
  'markup with a handler': () => {
    document.body.innerHTML = '<img src="data:," onerror="window.ran.push(\'markup\')">';
  },
  'javascript: link': () => {
    const link = document.createElement('a');
    link.href = 'javascript:window.ran.push("link")';
    document.body.append(link);
    link.click();
  },
  'worker of a blob': () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage("worker")'])));
      worker.onmessage = ({ data }) => resolve(window.ran?.push(String(data)));
      worker.onerror = reject;
    }),
  'document.write': () => document.write('<script>window.ran.push("written")</script>'),
};

test('no string and no markup runs', async ({ app }) => {
  await app.evaluate(() => {
    window.ran = [];
  });
  for (const [name, attempt] of Object.entries(ATTEMPTS)) {
    await app.evaluate(attempt).catch(() => undefined);
    await app.waitForTimeout(100);
    expect.soft(await app.evaluate(() => window.ran), name).toEqual([]);
  }
});

test('a style element without the nonce, and a style attribute in markup, change nothing', async ({
  app,
}) => {
  const before = await app.evaluate(() => getComputedStyle(document.body).outlineWidth);
  await app.evaluate(() => {
    const style = document.createElement('style');
    style.append('body { outline: 37px solid red !important }');
    document.head.append(style);
    document.body.setAttribute('style', 'outline: 37px solid red');
  });
  expect(await app.evaluate(() => getComputedStyle(document.body).outlineWidth)).toBe(before);
});

test('each response has its own nonce, and the policy names it', async ({ app }) => {
  const nonces = await app.evaluate(async () => {
    const answers = [await fetch('/'), await fetch('/')];
    return answers.map(
      (answer) => /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '',
    );
  });
  expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('the page has nothing of Node', async ({ app }) => {
  const found = await app.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', '__dirname'].filter((name) => name in globalThis),
  );
  expect(found).toEqual([]);
});
