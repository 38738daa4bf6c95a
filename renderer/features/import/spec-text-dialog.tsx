// The specification as JSON, for those who would rather write it; checked as it is written, wrong places named by their path.
import { useId, useMemo, useState } from 'react';
import { parseImportSpec } from '../../../shared/model/records/import-spec-text';
import type { ImportSpec } from '../../../shared/model/records/import-spec';
import { problemOf } from '../../state/problem';
import { Button } from '../../ui/button';
import { formatOf } from '../../ui/format';
import { useController } from './import.hooks';
import type { Failure } from './import.model';
import { specText } from './spec.hooks';
import { workingSpec } from './spec.model';
import { Dialog } from '../../ui/dialog';
import { TextArea } from '../../ui/field';

export function SpecTextDialog({ onClose }: { onClose: () => void }) {
  const controller = useController();
  const id = useId();
  const [text, setText] = useState(() => specText(workingSpec(controller.store.getState())));
  const read = useMemo(() => parse(text), [text]);
  const take = (): void => {
    if (!('spec' in read)) return;
    controller.applySpec(read.spec);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title="Import specification as text" size={760}>
      <div className="dialog-form">
        <label htmlFor={id} className="unseen">
          Specification, JSON
        </label>
        <TextArea
          id={id}
          height="min(480px, 55vh)"
          value={text}
          onChange={setText}
          aria-invalid={!('spec' in read)}
          aria-describedby={`${id}-verdict`}
          data-autofocus
        />
        <p id={`${id}-verdict`} className={'spec' in read ? 'ok' : 'bad'} role="status">
          {'spec' in read ? `Valid: ${formatOf(read.spec.logs.length, 'log')}.` : problemWords(read.failure)}
        </p>
        <div className="dialog-buttons">
          <Button size="large" onClick={onClose}>
            Cancel
          </Button>
          <Button size="large" variant="primary" disabled={!('spec' in read)} onClick={take}>
            Use it
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function parse(text: string): { spec: ImportSpec } | { failure: Failure } {
  try {
    return { spec: parseImportSpec(text) };
  } catch (error) {
    return { failure: problemOf(error) };
  }
}

function problemWords({ code, data }: Failure): string {
  const problem = String(data['problem'] ?? '');
  if (code === 'spec-not-json') return `Not JSON: ${problem}`;
  if (code === 'spec-newer') return `Written for a newer Retort (version ${String(data['version'])})`;
  const path = String(data['path'] ?? '');
  return path === '' ? problem : `${path}: ${problem}`;
}
