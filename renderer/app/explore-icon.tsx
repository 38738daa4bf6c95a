import { Glyph } from '../ui/glyph';
import type { GlyphProps } from '../ui/glyph';

/** Three nodes and what links them. */
export function ExploreIcon(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <circle cx="3.8" cy="4.2" r="1.8" />
      <circle cx="12.2" cy="5.2" r="1.8" />
      <circle cx="7" cy="12" r="1.8" />
      <path d="M5.6 4.4l4.8.6M4.6 5.9l1.7 4.4M11.2 6.7 8.2 10.6" />
    </Glyph>
  );
}
