import { Glyph } from '../../ui/glyph';
import type { GlyphProps } from '../../ui/glyph';

/** Three circles of different size: the map of rings. */
export function OverviewIcon(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <circle cx="6" cy="6.5" r="4" />
      <circle cx="12" cy="11.5" r="2.2" />
      <circle cx="12.5" cy="4" r="1.3" />
    </Glyph>
  );
}
