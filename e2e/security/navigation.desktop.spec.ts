// The desktop window stays where it is and stays one. (In a browser the address bar belongs to the person: nothing to refuse there.)
import { expect, test } from './test';
import { pick } from '../pages/menu';

const ATTEMPTS: Record<string, (url: string) => unknown> = {
  'a link': (url) => {
    const link = Object.assign(document.createElement('a'), { href: `${url}/link` });
    document.body.append(link);
    link.click();
  },
  'a link to _blank': (url) => {
    const link = Object.assign(document.createElement('a'), { href: `${url}/blank`, target: '_blank' });
    document.body.append(link);
    link.click();
  },
  'a download of elsewhere': (url) => {
    const link = Object.assign(document.createElement('a'), { href: `${url}/file`, download: 'file' });
    document.body.append(link);
    link.click();
  },
  'location =': (url) => (location.href = `${url}/location`),
  'location.replace': (url) => location.replace(`${url}/replace`),
  'window.open': (url) => window.open(`${url}/open`),
  'window.open of a blank page': () => window.open('about:blank'),
  'window.open of itself': () => window.open(location.href),
  'a refresh element': (url) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0; url=${url}/refresh`;
    document.head.append(meta);
  },
  'location = data': () => (location.href = 'data:text/html,<title>elsewhere</title>'),
  'location = file': () => (location.href = 'file:///etc/hostname'),
  'location = another host of the scheme': () => (location.href = 'app://elsewhere/'),
  'window.open of the desktop’s programs': () => window.open('mailto:someone@elsewhere.example'),
};

test('no click, address or script leads out of the window', async ({ app, retort, stranger }) => {
  for (const [name, attempt] of Object.entries(ATTEMPTS)) {
    await app.evaluate(attempt, stranger.url).catch(() => undefined);
    await app.waitForTimeout(300);
    expect.soft(stranger.heard, name).toEqual([]);
    expect.soft(app.url(), name).toBe('app://retort/');
    expect.soft(await app.title(), name).not.toBe('elsewhere');
    expect.soft(retort.electron?.windows(), name).toHaveLength(1);
  }
});

test('a redirect that a navigation meets is refused as well', async ({ app, retort, stranger }) => {
  const prevented = await retort.electron?.evaluate(({ webContents }, url) => {
    const [contents] = webContents.getAllWebContents();
    let refused = false;
    contents?.emit('will-redirect', { url, preventDefault: () => (refused = true) });
    return refused;
  }, `${stranger.url}/redirected`);
  expect(prevented).toBe(true);
  expect(app.url()).toBe('app://retort/');
});

test('W8 every window has the preferences of a stranger’s page; a second one reads beside the first', async ({
  app,
  retort,
}) => {
  await app.title();
  const opening = retort.electron?.waitForEvent('window');
  await pick(retort, 'File > New window');
  const second = await opening;
  await expect(second?.getByRole('banner').getByText('Read-only') ?? app.locator('none')).toBeVisible();
  expect(second?.url()).toBe('app://retort/');
  const preferences = await retort.electron?.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      (
        webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences(),
    ),
  );
  const strange = {
    ...{ contextIsolation: true, nodeIntegration: false, sandbox: true },
    ...{ webSecurity: true, webviewTag: false },
  };
  expect(preferences).toMatchObject([strange, strange]);
});

test('WebRTC sends nothing past the desktop window', async ({ app, stranger }) => {
  await app
    .evaluate(async (port) => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${String(port)}` }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
    }, stranger.udpPort)
    .catch(() => undefined);
  await app.waitForTimeout(1500);
  expect(stranger.heard).toEqual([]);
});
