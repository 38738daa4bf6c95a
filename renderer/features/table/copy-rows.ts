// Copies rows as tab-separated text, and says how many.
import { attempt } from '../../state/attempt';
import { copyText } from '../../state/copy-text';
import type { Session } from '../../state/session';
import type { WorkbenchActions } from '../../state/store';
import { formatCount, formatOf } from '../../ui/format';
import type { ColumnRecord } from './table-record';
import { rowsAsTsv } from './table.model';
import type { PickedRows } from './use-picked';

/** More rows than this are no clipboard's business. */
const MOST_COPIED = 100_000;

export async function copyRows(
  session: Session,
  actions: WorkbenchActions,
  picked: PickedRows,
  columns: readonly ColumnRecord[],
): Promise<void> {
  await attempt(actions, async () => {
    const rows = picked.rows ?? (await session.engine.rows(picked.ids.slice(0, MOST_COPIED)));
    const left = picked.count - rows.length;
    const words = `${formatOf(rows.length, 'row')} copied as tab-separated text${left > 0 ? `; ${formatCount(left)} more left out` : ''}.`;
    await copyText(actions, rowsAsTsv(rows, columns), words);
  });
}
