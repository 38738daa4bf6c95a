// Every table by its name, in the order of the switch.
import type { TableName } from '../../../shared/engine/tables';
import { entities } from './entities';
import { links } from './links';
import { observations } from './observations';
import type { ColumnRecord, TableRecord } from './table-record';

export const TABLE_RECORDS: Readonly<Record<TableName, TableRecord>> = { entities, observations, links };

/** As a person knows it: "First seen". */
export function columnLabel({ columns }: Pick<TableRecord, 'columns'>, id: string): string {
  return columns.find((column) => column.id === id)?.label ?? id;
}

/** In the order of the ids. */
export function columnsFor({ columns }: TableRecord, ids: readonly string[]): ColumnRecord[] {
  return ids.flatMap((id) => columns.find((column) => column.id === id) ?? []);
}
