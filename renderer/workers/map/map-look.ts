// What the window says of colours and shapes, as the picture's pixels need it.
import { createMasks, type Masks, type Outline } from '../../../shared/map/masks';
import type { MapLook } from '../../../shared/map/paint';
import type { MapDress, RingLook } from '../../../shared/map/painter';
import type { EntityMap } from '../../../shared/map/types';

/** Masks outlast a change of theme. */
const masksOf = new Map<string, Masks>();

export function lookOf(map: EntityMap, dress: MapDress): Omit<MapLook, 'seen'> {
  const discs = Object.fromEntries(
    Object.entries(dress.looks).map(([look, { disc }]) => [look, pixelOf(disc)]),
  ) as Record<RingLook, number>;
  return {
    ground: pixelOf(dress.ground),
    disc: (ring) => discs[dress.rings[ring]?.look ?? 'sure'],
    kinds: dress.kinds.map(({ outline, colour, account, rest }) => ({
      masks: masksFor(outline),
      colour: pixelOf(colour),
      account,
      rest,
    })),
    dimmed: Uint8Array.from(map.rings, (_, ring) =>
      Number(dress.looks[dress.rings[ring]?.look ?? 'sure'].dimmed),
    ),
    ratio: dress.ratio,
  };
}

function masksFor(outline: Outline): Masks {
  const key = JSON.stringify(outline);
  const masks = masksOf.get(key) ?? createMasks(outline);
  masksOf.set(key, masks);
  return masks;
}

/** `#rrggbb` as 0xBBGGRR. */
function pixelOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) || 0);
  return (blue << 16) | (green << 8) | red;
}
