// One cell, as its column shows it.
import type { EntityRow, TableColumn } from '../../../shared/engine/engine';
import { useWorkbench, useZone } from '../../state/context';
import { displayValue, kindLabel, markOf } from '../../state/entity-text';
import { cutMiddle, formatCount, formatShare } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { Moment, Value } from '../../ui/moment';

export function Cell({ row, column }: { row: EntityRow; column: TableColumn }) {
  const kinds = useWorkbench((state) => state.kinds);
  const zone = useZone();
  switch (column) {
    case 'kind':
      return (
        <span className="row">
          <KindMark kind={markOf(kinds, row.key.kind)} />
          <span className="cut">{kindLabel(kinds, row.key.kind)}</span>
        </span>
      );
    case 'value': {
      const shown = displayValue(kinds, row.key);
      return <Value value={shown} cut={cutMiddle(shown, 48)} />;
    }
    case 'first':
    case 'last':
      return (
        <span className="text-2">
          <Moment at={row[column]} zone={zone} short />
        </span>
      );
    case 'ring':
      return row.ring === null ? <span className="text-3">–</span> : <>{formatCount(row.ring)}</>;
    case 'confidence':
      if (row.confidence === null) return <span className="text-3">–</span>;
      return <>{formatShare(row.confidence)}</>;
    default:
      return <>{formatCount(row[column])}</>;
  }
}
