// Saves how the files are read under a name, so that tomorrow's files are read alike.
import { useState } from 'react';
import { DialogButtons, FormDialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { useController, useImport } from './import.hooks';

export function SaveSpecDialog({ onClose }: { onClose: () => void }) {
  const controller = useController();
  const specs = useImport((state) => state.specs);
  const before = useImport((state) => state.specName);
  const [name, setName] = useState(before);
  const clean = name.trim();
  const taken = specs.some((spec) => spec.name === clean);
  const save = (): boolean => {
    if (clean === '') return false;
    void controller.saveSpec(clean);
    return true;
  };
  return (
    <FormDialog title="Save the specification" onClose={onClose} onSubmit={save}>
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        maxLength={200}
        autoComplete="off"
        data-autofocus
        hint={taken ? 'Replaces the one of this name.' : 'Files with the same columns will be read with it.'}
      />
      <DialogButtons onClose={onClose} action={taken ? 'Replace' : 'Save'} ready={clean !== ''} />
    </FormDialog>
  );
}
