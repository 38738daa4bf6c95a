// Runs a real browser out of disk while it stages a source, and looks at what is left: a closed code, the workspace as it was, and room again after.
// Usage: node bench/durability/full-disk.mjs
import console from 'node:console';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { startBrowser } from './browser.mjs';
import { startSite } from './site.mjs';

const ROOM = 12_000_000;

const profile = await mkdtemp(path.join(os.tmpdir(), 'retort-profile-'));
const site = await startSite();
const running = await startBrowser(profile, site.url);
const origin = site.url.slice(0, -1);
try {
  const session = await running.page.context().newCDPSession(running.page);
  // Before the first write: the browser remembers for half a minute how much room there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM });
  await running.call('open');
  await running.call('import', 's1', 65_536);
  const before = [await running.call('digest'), JSON.stringify(await running.call('rowCounts'))];
  const refusal = await running.call('fill', 's2');
  const after = [await running.call('digest'), JSON.stringify(await running.call('rowCounts'))];
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM * 20 });
  await running.call('import', 's3', 65_536);
  const committed = /** @type {string[]} */ (await running.call('committed'));
  const right = refusal === 'store-full' && before.join() === after.join() && committed.join() === 's1,s3';
  console.log(
    `Refused with ${String(refusal)}; the workspace is ${before.join() === after.join() ? 'as it was' : 'CHANGED'}; then committed ${committed.join()}.`,
  );
  process.exitCode = right ? 0 : 1;
} finally {
  await running.kill();
  await site.close();
  await rm(profile, { recursive: true, force: true });
}
