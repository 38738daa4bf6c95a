// Names on a real canvas: where they come to stand is what its own measures of text say.
import { expect, it } from 'vitest';
import type { RingDress } from '../../../shared/map/painter';
import { mapOf } from '../../../shared/testing/entity-map-builder';
import { drawNames } from './map-names';
import type { MapScene } from './map-scene';

type Written = { text: string; left: number; right: number; top: number; bottom: number };

const HIGH = 5;
const sight = { width: 600, height: 400 };

function sceneOf(scale: number): MapScene {
  const sizes = [40, 30, 20, 12, 8, 5, 4, 3, 3, 3];
  const map = mapOf(
    sizes.map((members) => ({ members, selectors: 1 })),
    0,
  );
  const rings = sizes.map((members, at): RingDress => {
    const name = `Ring ${at + 1}`;
    return {
      name,
      figures: [`${members} · 97%`, `${members}`],
      short: `${at + 1} · ${members}`,
      look: 'sure',
    };
  });
  const look = { disc: '#202020', line: '#888888', dashed: false, dimmed: false };
  return {
    map,
    dress: {
      ...{ ground: '#000000', text: '#ffffff', quiet: '#cccccc', accent: '#9999ff', font: 'sans-serif' },
      ...{ ratio: 1, kinds: [], rings, looks: { sure: look, unsure: look, benign: look } },
    },
    camera: { x: map.width / 2, y: map.height / 2, scale },
    sight,
    lit: { selectedRing: -1, hoveredRing: -1, selected: [], hovered: null },
    names: new Map(Array.from(map.entity, (id) => [id, `acct_${id}…93d0`])),
    seen: null,
  };
}

/** What is written, with the room that it takes. */
function written(scene: MapScene): Written[] {
  const context = new OffscreenCanvas(sight.width, sight.height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  const all: Written[] = [];
  const fill = context.fillText.bind(context);
  context.fillText = (text, x, y) => {
    const half = context.measureText(text).width / 2;
    all.push({ text, left: x - half, right: x + half, top: y - HIGH, bottom: y + HIGH });
    fill(text, x, y);
  };
  const points = Array.from(scene.map.entity, (entity, at) => ({
    entity,
    x: scene.map.x[at] ?? 0,
    y: scene.map.y[at] ?? 0,
    radius: 8,
  }));
  drawNames(context, scene, points);
  return all;
}

it.each([0.6, 1, 2, 4])('M7 writes no name over another, at %s pixels a unit', (scale) => {
  const names = written(sceneOf(scale));
  expect(names.length).toBeGreaterThan(4);
  names.forEach((a, at) => {
    for (const b of names.slice(at + 1))
      expect(
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
        `${a.text} and ${b.text}`,
      ).toBe(false);
  });
});

it('M7 serves the ring that is looked at first, then by rank', () => {
  const scene = sceneOf(1);
  expect(written(scene)[0]?.text).toBe('Ring 1');
  expect(written({ ...scene, lit: { ...scene.lit, hoveredRing: 2 } })[0]?.text).toMatch(/^(Ring 3|3 · 20)$/);
});
