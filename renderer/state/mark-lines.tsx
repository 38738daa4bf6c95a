// Marks on a chart of activity: a flag and a line each; imports are thin and dashed, so that what a person marked stands out.
import type { DrawnMark } from './marks';

const FILLS: Readonly<Record<DrawnMark['kind'], string>> = {
  ban: 'var(--bad)',
  release: 'var(--ok)',
  note: 'var(--accent)',
  import: 'var(--text-3)',
};

export const markFill = (kind: DrawnMark['kind']): string => FILLS[kind];

type Props = {
  marks: readonly DrawnMark[];
  x: (time: number) => number;
  /** Pixels; marks beside them are not drawn. */
  width: number;
  height: number;
  /** Flags at the top: left out where labels stand there. */
  flags?: boolean;
};

export function MarkLines({ marks, x, width, height, flags = false }: Props) {
  return marks.map(({ id, kind, at, words }) => {
    const place = x(at);
    if (place < 0 || place > width) return null;
    const dash = kind === 'import' ? { strokeDasharray: '2 3' } : {};
    return (
      <g key={id}>
        <line x1={place} x2={place} y1={0} y2={height} stroke={FILLS[kind]} strokeWidth={1} {...dash} />
        {flags && (
          <path d={`M${place} 0h7l-2 3 2 3h-7z`} fill={FILLS[kind]}>
            <title>{words}</title>
          </path>
        )}
      </g>
    );
  });
}
