// One choice of the format panel: what it is called, and the control.
export function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="import-format-line">
      <span className="text-3" aria-hidden>
        {label}
      </span>
      {children}
    </div>
  );
}
