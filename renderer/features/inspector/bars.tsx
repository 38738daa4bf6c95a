// Counts in equal bins as bars, each with its figure on hover; the label says the whole in words.
import { useWorkbench } from '../../state/context';
import { markOf } from '../../state/entity-text';
import { hueToken } from '../../ui/kind-mark';

const HEIGHT = 40;

type Props = {
  sums: readonly number[];
  colourKind: string;
  label: string;
  titleOf: (bin: number, sum: number) => string;
};

export function Bars({ sums, colourKind, label, titleOf }: Props) {
  const kinds = useWorkbench((state) => state.kinds);
  const most = Math.max(1, ...sums);
  return (
    <svg
      className="inspector-activity"
      viewBox={`0 0 ${sums.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      style={{ fill: hueToken(markOf(kinds, colourKind).hue) }}
    >
      {sums.map((sum, i) => {
        const height = sum === 0 ? 0 : Math.max(1, (sum / most) * HEIGHT);
        return (
          <rect key={i} x={i + 0.08} width={0.84} y={HEIGHT - height} height={height}>
            <title>{titleOf(i, sum)}</title>
          </rect>
        );
      })}
    </svg>
  );
}
