// Copies rows as tab-separated text, and says how many.
import type { EntityId } from '../../../shared/dataset/types';
import type { TableColumn } from '../../../shared/engine/engine';
import { attempt } from '../../state/attempt';
import { copyText } from '../../state/copy-text';
import type { Session } from '../../state/session';
import type { WorkbenchActions } from '../../state/store';
import { formatCount, formatOf } from '../../ui/format';
import { rowsAsTsv } from './table.model';

/** More rows than this are no clipboard's business. */
const MOST_COPIED = 100_000;

export async function copyRows(
  session: Session,
  actions: WorkbenchActions,
  ids: readonly EntityId[],
  columns: readonly TableColumn[],
): Promise<void> {
  const taken = ids.slice(0, MOST_COPIED);
  await attempt(actions, async () => {
    const rows = await session.engine.rows(taken);
    const left = ids.length - taken.length;
    const words = `${formatOf(rows.length, 'row')} copied as tab-separated text${left > 0 ? `; ${formatCount(left)} more left out` : ''}.`;
    await copyText(actions, rowsAsTsv(rows, columns), words);
  });
}
