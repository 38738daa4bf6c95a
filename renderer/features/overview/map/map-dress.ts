// Colours, shapes and words for the map's painter, which knows neither tokens nor kinds.
import type { RingList } from '../../../../shared/engine/engine';
import type { MapDress } from '../../../../shared/map/painter';
import type { Outline } from '../../../../shared/map/masks';
import type { Shape } from '../../../../shared/model/kinds/kind';
import type { KindRegistry } from '../../../../shared/model/kinds/registry';
import { markOf } from '../../../state/entity-text';
import { mix, type CanvasTheme } from '../../../ui/canvas-theme';
import { mark } from '../../../ui/marks';
import { dressOfRing } from './ring-words';

export type Dressed = {
  theme: CanvasTheme;
  list: RingList;
  /** Kinds of the map, in its order. */
  mapKinds: readonly string[];
  kinds: KindRegistry;
  ratio: number;
  /** Whether selectors that hold no ring are shown. */
  selectors: boolean;
};

export function dressMap({ theme, list, mapKinds, kinds, ratio, selectors }: Dressed): MapDress {
  const account = theme.hues.account;
  const disc = mix(account, theme.ground, 0.08);
  return {
    ground: theme.ground,
    text: theme.text1,
    quiet: theme.text2,
    accent: theme.accent,
    font: theme.font,
    ratio,
    kinds: mapKinds.map((id) => {
      const { shape, hue } = markOf(kinds, id);
      const isAccount = id === 'account';
      return {
        outline: outlineOf(shape),
        colour: theme.hues[hue],
        account: isAccount,
        rest: isAccount || selectors,
      };
    }),
    rings: list.rings.map(dressOfRing),
    looks: {
      sure: { disc, line: account, dashed: false, dimmed: false },
      unsure: { disc, line: account, dashed: true, dimmed: false },
      benign: { disc: mix(account, theme.ground, 0.04), line: theme.control, dashed: true, dimmed: true },
    },
  };
}

const CORNERS = 24;

function outlineOf(shape: Shape): Outline {
  const drawn = mark(shape);
  if (drawn.type === 'polygon') return drawn.points;
  return Array.from({ length: CORNERS }, (_, at) => {
    const angle = (at * 2 * Math.PI) / CORNERS;
    return [6 + drawn.rx * Math.cos(angle), 6 + drawn.ry * Math.sin(angle)];
  });
}
