// What one row says: which account was seen with what, by which relation. Each can be changed, removed, added.
import { memo } from 'react';
import { Plus, X } from 'lucide-react';
import type { ObservationSpec } from '../../../shared/model/records/import-spec';
import { Button, IconButton } from '../../ui/button';
import { Select, type Choice } from '../../ui/choice';
import { formatOf } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import * as edit from './observations.model';
import { useCatalogue, useController } from './import.hooks';
import type { ImportFile, Mapping } from './import.model';
import { isLocked, sameMapping } from './same-file';
import { visibleText } from './visible';
import { entityColumns, type Catalogue } from './reading';

export const Observations = memo(function Observations({
  file,
  mapping,
}: {
  file: ImportFile;
  mapping: Mapping;
}) {
  const controller = useController();
  const catalogue = useCatalogue();
  const { spec } = mapping;
  const locked = isLocked(file);
  const hasAccount = entityColumns(spec).some(({ kind }) => kind === 'account');
  const enough = entityColumns(spec).length > 1;
  return (
    <section aria-labelledby="import-observations-title">
      <header className="import-heading import-heading-next">
        <h3 id="import-observations-title">Each row says</h3>
        <span className="panel-caption">{formatOf(spec.observations.length, 'observation')}</span>
        <span className="grow" />
        {enough && !locked && (
          <Button
            variant="bare"
            icon={<Plus size={14} strokeWidth={1.5} aria-hidden />}
            onClick={() => controller.setSpec(file.id, edit.addObservation(spec, catalogue))}
          >
            Add
          </Button>
        )}
      </header>
      {spec.observations.length === 0 ? (
        <p className="import-note">
          Nothing yet. {hasAccount ? 'Choose' : 'Choose an account above, and'} something that it was seen
          with: an address, a device, a card, a prompt.
        </p>
      ) : (
        <ol className="import-observations">
          {spec.observations.map((entry, i) => (
            <ObservationRow key={i} file={file} mapping={mapping} entry={entry} index={i} locked={locked} />
          ))}
        </ol>
      )}
    </section>
  );
}, sameMapping);

type RowProps = {
  file: ImportFile;
  mapping: Mapping;
  entry: ObservationSpec;
  index: number;
  locked: boolean;
};

function ObservationRow({ file, mapping, entry, index, locked }: RowProps) {
  const controller = useController();
  const catalogue = useCatalogue();
  const { spec } = mapping;
  const number = String(index + 1);
  const change = (patch: Partial<ObservationSpec>): void =>
    controller.setSpec(file.id, edit.changeObservation(spec, index, patch, catalogue));
  const kind = edit.observedKind(spec, entry);
  return (
    <li className="import-observation">
      <Select
        aria-label={`Subject of observation ${number}`}
        choices={useEntityChoices(mapping, entry.object)}
        value={entry.subject}
        onChange={(subject) => change({ subject })}
        disabled={locked}
      />
      <Select
        aria-label={`Relation of observation ${number}`}
        choices={edit.relationsFor(kind, catalogue.relations).map(({ id, label }) => ({ value: id, label }))}
        value={entry.relation}
        onChange={(relation) => change({ relation })}
        disabled={locked}
      />
      <Select
        aria-label={`Object of observation ${number}`}
        choices={useObjectChoices(mapping, entry)}
        value={objectValue(entry)}
        onChange={(value) => controller.setSpec(file.id, withObject(mapping, index, value, catalogue))}
        disabled={locked}
      />
      {!locked && (
        <IconButton
          label={`Remove observation ${number}`}
          onClick={() => controller.setSpec(file.id, edit.removeObservation(spec, index))}
        >
          <X size={14} strokeWidth={1.5} aria-hidden />
        </IconButton>
      )}
    </li>
  );
}

function useEntityChoices(mapping: Mapping, except: string): Choice[] {
  const { kinds } = useCatalogue();
  return entityColumns(mapping.spec).flatMap(({ column, kind }) => {
    if (column === except || !kinds.has(kind)) return [];
    return [{ value: column, label: visibleText(column), mark: <KindMark kind={kinds.get(kind)} /> }];
  });
}

/** Entity columns, and under each what follows from its kind: the domain of an e-mail address. */
function useObjectChoices(mapping: Mapping, entry: ObservationSpec): Choice[] {
  const catalogue = useCatalogue();
  return useEntityChoices(mapping, entry.subject).flatMap((choice) => {
    const derived = edit.derivationsOf(mapping.spec, choice.value, catalogue);
    const plain = { ...choice, value: objectValue({ object: choice.value }) };
    const more = derived.map(({ kind, label }) => ({
      value: objectValue({ object: choice.value, derive: kind }),
      label: `${choice.label}: ${label.toLowerCase()}`,
      mark: <KindMark kind={catalogue.kinds.get(kind)} />,
    }));
    return [plain, ...more];
  });
}

function objectValue({ object, derive }: { object: string; derive?: string }): string {
  return JSON.stringify([object, derive ?? '']);
}

function withObject(mapping: Mapping, index: number, value: string, catalogue: Catalogue) {
  const [object, derive] = JSON.parse(value) as [string, string];
  const moved = edit.changeObservation(mapping.spec, index, { object }, catalogue);
  return edit.deriveObservation(moved, index, derive === '' ? undefined : derive, catalogue);
}
