// When reading stops by itself: too many rejected rows mean a wrong mapping, not a bad log.
import { Select } from '../../ui/choice';
import { Checkbox } from '../../ui/field';
import { formatShare } from '../../ui/format';
import { useController, useImport, useSelectedFile } from './import.hooks';
import type { FilePhase } from './import.model';

const SHARES = [0.001, 0.01, 0.05, 0.1, 0.25, 0.5] as const;
const NEVER = 1;

export function StopOption() {
  const controller = useController();
  const share = useImport((state) => state.stopAtRejectedShare);
  const file = useSelectedFile();
  const now = file === undefined ? undefined : rejectedShare(file.phase);
  const on = share < NEVER;
  return (
    <div className="import-stop">
      <Checkbox checked={on} onChange={(checked) => controller.stopAt(checked ? 0.01 : NEVER)}>
        Stop when more than
      </Checkbox>
      <Select
        aria-label="Share of rejected rows at which reading stops"
        choices={SHARES.map((value) => ({ value: String(value), label: percent(value) }))}
        value={on ? String(share) : null}
        placeholder="–"
        disabled={!on}
        onChange={(value) => controller.stopAt(Number(value))}
      />
      <span className="text-2 cut">of at least 1,000 rows are rejected</span>
      <span className="grow" />
      {now !== undefined && <span className="import-hint">now {formatShare(now)}</span>}
    </div>
  );
}

function percent(share: number): string {
  return `${String(Math.round(share * 1000) / 10)}%`;
}

function rejectedShare(phase: FilePhase): number | undefined {
  if (phase.at === 'reading' && phase.progress.rows > 0) return phase.progress.rejected / phase.progress.rows;
  if (phase.at === 'staged' && phase.source.rows.read > 0)
    return phase.source.rows.rejected / phase.source.rows.read;
  return undefined;
}
