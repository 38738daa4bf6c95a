// A small curve without axes: how the rate went.

const WIDTH = 124;
const HEIGHT = 32;

/** Decoration: the figure beside it says the same in words. */
export function Sparkline({ values }: { values: readonly number[] }) {
  if (values.length < 2) return <svg width={WIDTH} height={HEIGHT} aria-hidden />;
  const path = curve(values);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} aria-hidden>
      <path d={`${path}L${String(WIDTH)} ${String(HEIGHT)}L0 ${String(HEIGHT)}Z`} fill="var(--accent-soft)" />
      <path d={path} fill="none" stroke="var(--accent)" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}

function curve(values: readonly number[]): string {
  const top = Math.max(...values, 1);
  const points = values.map((value, i) => {
    const x = (i * WIDTH) / (values.length - 1);
    const y = HEIGHT - 2 - (value / top) * (HEIGHT - 6);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}
