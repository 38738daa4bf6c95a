// Any workspace: sources of any size with times, counts and values of any kind, rejected rows, specifications and kinds. For properties of the archive.
import fc from 'fast-check';
import type { EntityClass, SourceDictionary } from '../model/records/dictionary';
import { REJECT_REASONS } from '../model/records/rejected-row';
import type { RejectedRow } from '../model/records/rejected-row';
import type { ObservationSegment } from '../model/records/segment';
import { MARKINGS } from '../model/records/workspace';
import type { WorkspaceRecord } from '../model/records/workspace';
import type { Change, WorkspaceStore } from '../ports/workspace-store';
import { arbitraryCustomKind, arbitraryImportSpec } from './import-spec-arbitrary';
import type { SourceParts } from './workspace-builder';
import { commitParts, sourceRecord } from './workspace-builder';

export type WorkspaceParts = {
  record: WorkspaceRecord;
  sources: SourceParts[];
  specs: Change[];
};

const text = fc.string({ unit: 'grapheme', maxLength: 12 });

const rejected: fc.Arbitrary<RejectedRow> = fc.record({
  row: fc.nat(),
  offset: fc.nat(),
  column: text,
  value: text,
  reason: fc.constantFrom(...REJECT_REASONS),
  detail: text,
  text,
});

const classes: fc.Arbitrary<EntityClass[]> = fc.uniqueArray(
  fc.record({ kind: fc.constantFrom('account', 'address', 'pool'), realm: fc.constantFrom('', 'lab') }),
  { minLength: 1, maxLength: 4, selector: ({ kind, realm }) => `${kind} ${realm}` },
);

const dictionary: fc.Arbitrary<SourceDictionary> = classes.chain((known) =>
  fc
    .array(fc.record({ class: fc.nat(known.length - 1), value: text }), { minLength: 1, maxLength: 20 })
    .map((values) => {
      const parts = values.map(({ value }) => new TextEncoder().encode(value));
      const offsets = new Uint32Array(values.length + 1);
      parts.forEach((part, i) => (offsets[i + 1] = (offsets[i] as number) + part.length));
      const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
      return { classes: known, classOf: Uint8Array.from(values, (value) => value.class), offsets, bytes };
    }),
);

const instant = fc.oneof(fc.constant(NaN), fc.integer({ min: -1e12, max: 4e12 }));

function segment(entities: number): fc.Arbitrary<ObservationSegment> {
  return fc.nat(30).chain((rows) => {
    const column = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
      fc.array(value, { minLength: rows, maxLength: rows });
    return fc.record({
      subject: column(fc.nat(entities - 1)).map((ids) => Uint32Array.from(ids)),
      object: column(fc.nat(entities - 1)).map((ids) => Uint32Array.from(ids)),
      relation: column(fc.nat(1)).map((ids) => Uint8Array.from(ids)),
      first: column(instant).map((times) => Float64Array.from(times)),
      last: fc.option(column(instant).map((times) => Float64Array.from(times))),
      count: fc.option(column(fc.nat()).map((counts) => Uint32Array.from(counts))),
      row: column(fc.nat()).map((numbers) => Uint32Array.from(numbers)),
    });
  });
}

function source(id: string): fc.Arbitrary<SourceParts> {
  return dictionary.chain((values) =>
    fc
      .record({
        segments: fc.array(segment(values.classOf.length), { maxLength: 3 }),
        blocks: fc.array(fc.array(rejected, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
        spec: arbitraryImportSpec,
        name: text,
      })
      .map(({ segments, blocks, spec, name }) => {
        const observations = segments.reduce((sum, { row }) => sum + row.length, 0);
        const record = {
          ...sourceRecord(id, observations, segments.length),
          name,
          spec,
          entities: values.classOf.length,
          classes: values.classes,
          entitiesOfClass: values.classes.map((_, i) => values.classOf.filter((index) => index === i).length),
          relations: ['signed-in-from', 'seen-with'],
        };
        return { record, dictionary: values, segments, rejected: blocks };
      }),
  );
}

export const arbitraryWorkspace: fc.Arbitrary<WorkspaceParts> = fc.record({
  record: fc.record({
    id: fc.constant('w1'),
    name: fc.string({ minLength: 1, maxLength: 20 }),
    marking: fc.constantFrom(...MARKINGS),
    createdAt: fc.constant('2026-07-14T10:00:00.000Z'),
  }),
  sources: fc
    .nat(3)
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => source(`s${String(i + 1)}`)))),
  specs: fc
    .tuple(fc.array(arbitraryImportSpec, { maxLength: 2 }), fc.array(arbitraryCustomKind, { maxLength: 2 }))
    .map(([specs, kinds]) => [
      ...specs.map((spec) => ({ type: 'save-spec' as const, spec })),
      ...kinds.map((kind) => ({ type: 'save-kind' as const, kind })),
    ]),
});

export async function fill(store: WorkspaceStore, parts: WorkspaceParts): Promise<void> {
  for (const source of parts.sources) await commitParts(store, source);
  for (const change of parts.specs) await store.commit(change);
}
