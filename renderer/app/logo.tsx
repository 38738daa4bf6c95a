import { Glyph } from '../ui/glyph';

/** A retort: the vessel, its neck, what stands in it. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <Glyph size={size} strokeWidth={1.4}>
      <circle cx="5.9" cy="9.6" r="3.9" />
      <path d="M3.2 6.8C3 4 5.4 2.4 8 3.2c2.9.9 5.2 4.2 6.3 8M8.8 6.9c1.8.6 3.3 2.4 4.1 4.7M2.4 10.4h7" />
    </Glyph>
  );
}
