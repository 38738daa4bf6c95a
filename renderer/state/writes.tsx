// What changes the workspace: where another window writes it, all of it rests, and says why.
import type { ReactNode } from 'react';
import { useWorkbench } from './context';
import './writes.css';

export const READ_ONLY_REASON = 'Another window writes this workspace: take over here to change it.';

/** Buttons and fields within are disabled while this window only reads. */
export function Writes({ children }: { children: ReactNode }) {
  const readOnly = useWorkbench((state) => state.readOnly);
  if (!readOnly) return children;
  return (
    <fieldset className="writes" disabled title={READ_ONLY_REASON}>
      {children}
    </fieldset>
  );
}
