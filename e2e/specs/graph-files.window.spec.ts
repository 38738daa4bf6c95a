// What the graph shows leaves as a file, and the file holds what the panel says.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { ExplorePage } from '../pages/explore';
import { expect, test } from '../with-sample';

test.describe.configure({ timeout: 180_000 });

const occurrences = (text: string, of: RegExp): number => [...text.matchAll(of)].length;

test('GF1 each format holds as many nodes and edges as are shown, hidden ones left out', async ({
  app,
  retort,
}) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(1);
  await explore.hideFirst();
  const shown = await explore.shown();
  expect(shown.nodes).toBe(await explore.elements());
  expect(shown.edges).toBeGreaterThan(10);
  const save = async (format: string, name: string): Promise<string> => {
    const saved = await retort.download(() => explore.export(format));
    expect(saved.name).toBe(name);
    await expect(explore.notice(`Saved ${name}`)).toContainText('1 hidden node left out.');
    return saved.bytes.toString('utf8');
  };
  const both = `${shown.words} of the shown graph.`;

  for (const [format, name] of [
    ['GraphML', 'ring-1.graphml'],
    ['GEXF', 'ring-1.gexf'],
  ] as const) {
    const text = await save(format, name);
    await expect(explore.notice(`Saved ${name}`)).toContainText(both);
    expect(occurrences(text, /<node /g)).toBe(shown.nodes);
    expect(occurrences(text, /<edge /g)).toBe(shown.edges);
    expect(text).toMatch(/Ring 1 of .+, TLP:AMBER/);
  }

  const svg = await save('SVG picture', 'ring-1.svg');
  expect(occurrences(svg, /<g class="node"/g)).toBe(shown.nodes);
  expect(occurrences(svg, /<path class="edge"/g)).toBe(shown.edges);
  expect(svg).toContain('<text');

  const nodes = await save('Nodes as CSV', 'ring-1-nodes.csv');
  expect(occurrences(nodes, /\r\n/g)).toBe(shown.nodes + 1);
  const edges = await save('Edges as CSV', 'ring-1-edges.csv');
  expect(occurrences(edges, /\r\n/g)).toBe(shown.edges + 1);
});

test('GF12 a PNG is the whole picture at twice its size, without what a person has selected', async ({
  app,
  retort,
}) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.openRing(1);
  const picture = async (): Promise<Buffer> =>
    (await retort.download(() => explore.export('PNG picture, 2×'))).bytes;
  const [svg, before] = [
    (await retort.download(() => explore.export('SVG picture'))).bytes.toString('utf8'),
    await picture(),
  ];
  expect(before.subarray(1, 4).toString()).toBe('PNG');
  // The SVG has a frame of 24 units around what is drawn; marks and names are measured a little apart.
  const wide = 2 * (Number(/width="(\d+)"/.exec(svg)?.[1]) - 48);
  expect(Math.abs(before.readUInt32BE(16) - wide)).toBeLessThan(0.06 * wide);

  await explore.row(1).click();
  expect(await differingPixels(app, before, await picture())).toBe(0);
});

/** How many pixels of two PNGs of the same size are of another colour; a shade more or less, where an edge ends under a mark, is none. */
function differingPixels(page: Page, ...pictures: [Buffer, Buffer]): Promise<number> {
  return page.evaluate(
    async (encoded) => {
      const pixelsOf = async (base64: string): Promise<Uint8ClampedArray> => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      };
      const [before = [], after = []] = await Promise.all(encoded.map(pixelsOf));
      let differing = Math.abs(before.length - after.length);
      for (let i = 0; i < before.length; i++)
        if (Math.abs((before[i] ?? 0) - (after[i] ?? 0)) > 32) differing += 1;
      return differing;
    },
    pictures.map((picture) => picture.toString('base64')),
  );
}

test('the menu of files is reached by key, says when there is nothing, and is accessible', async ({
  app,
  retort,
}) => {
  const explore = new ExplorePage(app);
  await explore.open();
  await explore.exporting.press('Enter');
  await expect(explore.exports.getByText(/^Nothing is shown that could be exported/)).toBeVisible();
  await expect(explore.exports.getByRole('menuitem', { name: /^GraphML/ })).toBeDisabled();
  await app.keyboard.press('Escape');

  await explore.openRing(1);
  await explore.exporting.press('Enter');
  await expect(explore.exports.getByRole('menuitem', { name: /^PNG/ })).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(explore.exporting).toBeFocused();

  for (const theme of ['dark', 'light']) {
    await explore.exporting.press('Enter');
    await expect(explore.exports).toBeVisible();
    await expectAccessible(app, `in ${theme} theme`);
    await app.keyboard.press('Escape');
    await app.getByRole('button', { name: /^Switch to the/ }).click();
  }

  const { name } = await retort.download(async () => {
    await app.keyboard.press('ControlOrMeta+k');
    await app.keyboard.type('Export the graph: GraphML');
    await app.getByRole('button', { name: 'Export the graph: GraphML' }).click();
  });
  expect(name).toBe('ring-1.graphml');
});
