// Copies rows as tab-separated text, and says how many.
import type { EntityId } from '../../../shared/dataset/types';
import type { TableColumn } from '../../../shared/engine/engine';
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
  try {
    const rows = await session.engine.rows(taken);
    await navigator.clipboard.writeText(rowsAsTsv(rows, columns));
    const left = ids.length - taken.length;
    const words = `${formatOf(rows.length, 'row')} copied as tab-separated text${left > 0 ? `; ${formatCount(left)} more left out` : ''}.`;
    actions.notify({ id: 'table-copied', tone: 'ok', title: 'Copied', words, actions: [] });
  } catch {
    actions.notify({
      id: 'table-copied',
      tone: 'bad',
      title: 'Nothing was copied',
      words: 'The clipboard refused it. Try again with the window in front.',
      actions: [],
    });
  }
}
