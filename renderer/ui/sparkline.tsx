// A small curve without axes: how a rate went, how a sum converged.

/** Decoration: the figure beside it says the same in words. Values from 0 up. */
export function Sparkline({
  values,
  width = 124,
  height = 32,
}: {
  values: readonly number[];
  width?: number;
  height?: number;
}) {
  if (values.length < 2) return <svg width={width} height={height} aria-hidden />;
  const path = curve(values, width, height);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <path d={`${path}L${width} ${height}L0 ${height}Z`} fill="var(--accent-soft)" />
      <path d={path} fill="none" stroke="var(--accent)" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}

function curve(values: readonly number[], width: number, height: number): string {
  const top = Math.max(...values, 1);
  const points = values.map((value, i) => {
    const x = (i * width) / (values.length - 1);
    const y = height - 2 - (value / top) * (height - 6);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}
