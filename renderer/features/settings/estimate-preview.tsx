// What the rings would be by the curves that are chosen, before they hold.
import type { EvidenceCurve } from '../../../shared/model/evidence';
import { previewSentence } from '../../state/comparison-words';
import { useSession, useWorkbench } from '../../state/context';
import { withCurves } from '../../state/workspace-journal';
import { useQuery } from '../../state/query';
import { formatOf } from '../../ui/format';

export function EstimatePreview({ changes }: { changes: Readonly<Record<string, EvidenceCurve>> }) {
  const session = useSession();
  const linkage = useWorkbench((state) => state.linkage);
  const found = useWorkbench((state) => state.rings !== null);
  const chosen = Object.keys(changes);
  const key = found && chosen.length > 0 ? JSON.stringify([...chosen].sort()) : null;
  const { data, pending, problem } = useQuery(key, () => session.preview(withCurves(linkage, changes)));
  const said = (): string => {
    if (key === null) return 'Choose what to use: what it would change is said here first.';
    if (pending) return 'Counting what would change…';
    if (problem !== undefined || data === undefined) return 'What would change cannot be said now.';
    return `${previewSentence(data, formatOf)}.`;
  };
  return (
    <p className="estimate-preview text-2" role="status">
      {said()}
    </p>
  );
}
