// An estimate of the curves, made while it is looked at: closing what shows it stops it.
import { useEffect, useState } from 'react';
import type { CurveEstimate } from '../../../shared/engine/curve-estimate';
import type { ProgressReport } from '../../../shared/kernel/progress';
import { useSession } from '../../state/context';
import { problemOf } from '../../state/problem';
import type { Problem } from '../../state/workbench';

/** `share` of the work that is done; undefined while it waits for the engine. */
export type Estimating =
  | { at: 'running'; share: number | undefined }
  | { at: 'done'; estimate: CurveEstimate }
  | { at: 'failed'; problem: Problem };

export function useEstimate(): Estimating {
  const { engine } = useSession();
  const [state, setState] = useState<Estimating>({ at: 'running', share: undefined });
  useEffect(() => {
    let stopped = false;
    const show = (next: Estimating): void => {
      if (!stopped) setState(next);
    };
    const progress = {
      report: ({ done, total }: ProgressReport) =>
        show({ at: 'running', share: total === undefined || total === 0 ? undefined : done / total }),
      cancelled: () => stopped,
    };
    engine.estimateCurves(progress).then(
      (estimate) => show({ at: 'done', estimate }),
      (error: unknown) => show({ at: 'failed', problem: problemOf(error) }),
    );
    return () => {
      stopped = true;
    };
  }, [engine]);
  return state;
}
