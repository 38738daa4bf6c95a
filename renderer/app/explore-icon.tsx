/** Three nodes and what links them. */
export function ExploreIcon({ size = 16, strokeWidth = 1.5 }: { size?: number; strokeWidth?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth * 0.9}
      strokeLinecap="round"
      aria-hidden
    >
      <circle cx="3.8" cy="4.2" r="1.8" />
      <circle cx="12.2" cy="5.2" r="1.8" />
      <circle cx="7" cy="12" r="1.8" />
      <path d="M5.6 4.4l4.8.6M4.6 5.9l1.7 4.4M11.2 6.7 8.2 10.6" />
    </svg>
  );
}
