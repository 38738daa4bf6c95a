// The mark of a kind: its shape in its hue, so that colour is never the only sign.
import type { Hue, Kind, Shape } from '../../shared/model/kinds/kind';
import { markPath } from './marks';

type MarkedKind = Pick<Kind, 'shape' | 'hue'>;

/** Decoration by default; give `label` where nothing beside it names the kind. */
export function KindMark({ kind, size = 12, label }: { kind: MarkedKind; size?: number; label?: string }) {
  return (
    <ShapeMark
      shape={kind.shape}
      fill={hueToken(kind.hue)}
      size={size}
      {...(label === undefined ? {} : { label })}
    />
  );
}

export function ShapeMark({
  shape,
  fill,
  size,
  label,
}: {
  shape: Shape;
  fill: string;
  size: number;
  label?: string;
}) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" {...named}>
      <path d={markPath(shape)} fill={fill} stroke={fill} strokeWidth="0.6" strokeLinejoin="round" />
    </svg>
  );
}

/** The colour token of a hue, as a CSS value. */
export function hueToken(hue: Hue): string {
  return `var(--k-${hue})`;
}
