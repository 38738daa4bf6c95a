/** Three circles of different size: the map of rings. */
export function OverviewIcon({ size = 16, strokeWidth = 1.5 }: { size?: number; strokeWidth?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth * 0.9}
      aria-hidden
    >
      <circle cx="6" cy="6.5" r="4" />
      <circle cx="12" cy="11.5" r="2.2" />
      <circle cx="12.5" cy="4" r="1.3" />
    </svg>
  );
}
