// Names of workspaces, and of the files that they become.
import type { WorkspaceRecord } from '../../shared/model/records/workspace';

/** "Sample", "Sample 2" ... */
export function freeName(wanted: string, known: readonly WorkspaceRecord[]): string {
  const names = new Set(known.map((workspace) => workspace.name));
  let name = wanted;
  for (let i = 2; names.has(name); i++) name = `${wanted} ${i}`;
  return name;
}

/** What file systems refuse in a name gives way to a hyphen. */
export function fileName(name: string): string {
  const safe = name.replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, '-').replaceAll(/^[.\s]+|[.\s]+$/gu, '');
  return safe === '' ? 'workspace' : safe;
}
