// A selector as a step of a waterfall: its mark and value; pressed, it is what is looked at.
import type { EntityRow } from '../../../shared/engine/engine';
import { useActions, useWorkbench } from '../../state/context';
import { markOf, shortValue } from '../../state/entity-text';
import { KindMark } from '../../ui/kind-mark';
import { MiddleCut } from '../../ui/middle-cut';

export function SelectorName({ kind, row }: { kind: string; row: EntityRow | undefined }) {
  const kinds = useWorkbench((state) => state.kinds);
  const { select } = useActions();
  return (
    <button
      type="button"
      className="waterfall-name"
      title={row?.key.value}
      onClick={() => row !== undefined && select([row.id])}
    >
      <KindMark kind={markOf(kinds, kind)} />
      <MiddleCut text={row === undefined ? kind : shortValue(kinds, row.key, 32)} />
    </button>
  );
}
