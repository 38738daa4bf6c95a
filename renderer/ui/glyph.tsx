// Line drawings of our own, in the manner of the icon set: 16 by 16, in the colour of the text.
import type { ReactNode } from 'react';

export type GlyphProps = { size?: number; strokeWidth?: number };

export function Glyph({ size = 16, strokeWidth = 1.5, children }: GlyphProps & { children: ReactNode }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth * 0.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {children}
    </svg>
  );
}
