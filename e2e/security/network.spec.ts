// The window talks to nothing else: whatever a script in it tries, a stranger hears nothing.
import { expect, test } from './test';

const ATTEMPTS: Record<string, (to: { url: string }) => unknown> = {
  fetch: ({ url }) => fetch(`${url}/fetch`),
  'fetch without CORS': ({ url }) => fetch(`${url}/no-cors`, { mode: 'no-cors' }),
  XMLHttpRequest: ({ url }) => {
    const request = new XMLHttpRequest();
    request.open('GET', `${url}/xhr`, false);
    request.send();
  },
  beacon: ({ url }) => navigator.sendBeacon(`${url}/beacon`, 'x'),
  WebSocket: ({ url }) => new WebSocket(`${url.replace('http', 'ws')}/socket`),
  EventSource: ({ url }) => new EventSource(`${url}/events`),
  image: ({ url }) => (new Image().src = `${url}/image`),
  'style sheet': ({ url }) =>
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${url}/style` }),
    ),
  prefetch: ({ url }) =>
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'prefetch', href: `${url}/prefetch` }),
    ),
  font: ({ url }) => new FontFace('x', `url(${url}/font)`).load(),
  script: ({ url }) =>
    document.head.append(Object.assign(document.createElement('script'), { src: `${url}/script` })),
  worker: ({ url }) => new Worker(`${url}/worker`),
  frame: ({ url }) =>
    document.body.append(Object.assign(document.createElement('iframe'), { src: `${url}/frame` })),
  object: ({ url }) =>
    document.body.append(Object.assign(document.createElement('object'), { data: `${url}/object` })),
  media: ({ url }) =>
    document.body.append(
      Object.assign(document.createElement('video'), { src: `${url}/video`, autoplay: true }),
    ),
  'form post': ({ url }) => {
    const form = Object.assign(document.createElement('form'), { action: `${url}/form`, method: 'post' });
    document.body.append(form);
    form.submit();
  },
  'base element': ({ url }) => {
    document.head.append(Object.assign(document.createElement('base'), { href: `${url}/base/` }));
    return fetch('relative');
  },
};

test('nothing that a page can ask for reaches a stranger', async ({ app, stranger }) => {
  const address = app.url();
  for (const [name, attempt] of Object.entries(ATTEMPTS)) {
    await app.evaluate(attempt, { url: stranger.url }).catch(() => undefined);
    await app.waitForTimeout(300);
    expect.soft(stranger.heard, name).toEqual([]);
    expect.soft(app.url(), name).toBe(address);
  }
});

test('a stranger who is let in by nobody would be heard: the test can fail', async ({ stranger }) => {
  await fetch(`${stranger.url}/heard`);
  expect(stranger.heard).toEqual(['GET /heard']);
});
