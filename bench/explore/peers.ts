// The same ring of 20,000 accounts as plain Cytoscape and sigma draw it: every account and selector a node.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { browserArguments, ensureBrowser } from '../../scripts/lib/browser.mjs';
import type { PeerGraph, PeerName } from './peers/page';
import { perFrame, SIGHT, type Frames } from './window';

export type PeerFigures = { name: PeerName; firstPaintMs: number; pan: Frames };

/** Each may take a second. */
const STEPS = 12;

export async function measurePeers(repository: string, graph: PeerGraph): Promise<PeerFigures[]> {
  const outDir = path.join(repository, 'dist/bench/explore-peers');
  const builder = path.join(repository, 'bench/explore/build-peers.mjs');
  execFileSync(process.execPath, [builder, outDir], { stdio: 'ignore' });
  const server = createServer((request, response) => {
    const name = (request.url ?? '/') === '/' ? 'index.html' : path.normalize(request.url ?? '');
    const type = name.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'Content-Type': type }).end(readFileSync(path.join(outDir, name)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}/`;
  try {
    return [await measurePeer('cytoscape', url, graph), await measurePeer('sigma', url, graph)];
  } finally {
    server.close();
  }
}

async function measurePeer(name: PeerName, url: string, graph: PeerGraph): Promise<PeerFigures> {
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    // Without a graphics card sigma draws nothing at all, unless WebGL is emulated.
    args: [...browserArguments(), '--enable-unsafe-swiftshader'],
  });
  try {
    const page = await browser.newPage({ viewport: SIGHT });
    await page.goto(url);
    await page.waitForFunction(() => 'drawPeer' in globalThis);
    const firstPaintMs = await page.evaluate(
      ([peer, drawn]) =>
        (Reflect.get(globalThis, 'drawPeer') as (name: string, graph: unknown) => Promise<number>)(
          peer,
          drawn,
        ),
      [name, graph] as const,
    );
    const client = await page.context().newCDPSession(page);
    const pan = await perFrame({ page, client }, async () => {
      await page.mouse.move(20, 20);
      await page.mouse.down();
      for (let step = 0; step < STEPS; step++) await page.mouse.move(20 + 4 * step, 20 + 2 * step);
      await page.mouse.up();
    });
    return { name, firstPaintMs, pan };
  } finally {
    await browser.close();
  }
}
