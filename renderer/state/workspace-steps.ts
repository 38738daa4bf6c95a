// Steps that change the workspace's name, marking, specifications, kinds and sources, each with what takes it back exactly; undefined where nothing would change.
import type { CustomKind } from '../../shared/model/records/custom-kind';
import type { ImportSpec } from '../../shared/model/records/import-spec';
import type { SourceRecord } from '../../shared/model/records/source';
import type { Marking, WorkspaceRecord } from '../../shared/model/records/workspace';
import { formatOf } from '../ui/format';
import type { JournalEntry } from './workspace-journal';
import type { JournalChange } from './workspace-step';

export function renameStep({ name: before }: WorkspaceRecord, name: string): JournalEntry | undefined {
  if (name === before) return undefined;
  const named = (given: string): JournalChange => ({ type: 'rename', name: given });
  return { label: `rename to “${name}”`, forward: named(name), backward: named(before) };
}

export function markingStep(
  { marking: before }: WorkspaceRecord,
  marking: Marking,
): JournalEntry | undefined {
  if (marking === before) return undefined;
  const marked = (given: Marking): JournalChange => ({ type: 'set-marking', marking: given });
  return { label: `mark ${marking}`, forward: marked(marking), backward: marked(before) };
}

export function saveSpecStep(known: readonly ImportSpec[], spec: ImportSpec): JournalEntry {
  const before = known.find(({ name }) => name === spec.name);
  return {
    label: `save the specification “${spec.name}”`,
    forward: { type: 'save-spec', spec },
    backward: before ? { type: 'save-spec', spec: before } : { type: 'delete-spec', name: spec.name },
  };
}

export function deleteSpecStep(known: readonly ImportSpec[], name: string): JournalEntry | undefined {
  const spec = known.find((one) => one.name === name);
  return (
    spec && {
      label: `delete the specification “${name}”`,
      forward: { type: 'delete-spec', name },
      backward: { type: 'save-spec', spec },
    }
  );
}

export function saveKindStep(known: readonly CustomKind[], kind: CustomKind): JournalEntry {
  const before = known.find(({ id }) => id === kind.id);
  return {
    label: `${before === undefined ? 'define' : 'change'} the kind “${kind.label}”`,
    forward: { type: 'save-kind', kind },
    backward: before ? { type: 'save-kind', kind: before } : { type: 'delete-kind', id: kind.id },
  };
}

export function deleteKindStep(known: readonly CustomKind[], id: string): JournalEntry | undefined {
  const kind = known.find((one) => one.id === id);
  return (
    kind && {
      label: `delete the kind “${kind.label}”`,
      forward: { type: 'delete-kind', id },
      backward: { type: 'save-kind', kind },
    }
  );
}

/** Staged sources that come after the `committed` ones. */
export function importStep(
  committed: readonly SourceRecord[],
  sourceIds: readonly string[],
  importedAt: string,
): JournalEntry {
  const sources = sourceIds.map((id, at) => ({ id, sequence: committed.length + at + 1 }));
  return {
    label: `import ${formatOf(sourceIds.length, 'file')}`,
    first: [{ type: 'commit-sources', sourceIds: [...sourceIds], importedAt }],
    forward: { type: 'bring-back-sources', sources },
    backward: { type: 'set-aside-sources', sourceIds },
  };
}

export function retractStep(committed: readonly SourceRecord[], id: string): JournalEntry | undefined {
  const source = committed.find((one) => one.id === id);
  return (
    source && {
      label: `retract ${source.name}`,
      forward: { type: 'set-aside-sources', sourceIds: [id] },
      backward: { type: 'bring-back-sources', sources: [{ id, sequence: source.sequence }] },
    }
  );
}
