// Saves how the files are read under a name, so that tomorrow's files are read alike.
import { Modal } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { useController, useImport } from './import.hooks';

export function SaveSpecDialog({ onClose }: { onClose: () => void }) {
  const controller = useController();
  const specs = useImport((state) => state.specs);
  const before = useImport((state) => state.specName);
  const [name, setName] = useState(before);
  const clean = name.trim();
  const taken = specs.some((spec) => spec.name === clean);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (clean === '') return;
    void controller.saveSpec(clean);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Save the specification"
      size={400}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form className="dialog-form" onSubmit={submit}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          hint={
            taken ? 'Replaces the one of this name.' : 'Files with the same columns will be read with it.'
          }
        />
        <div className="dialog-buttons">
          <Button size="large" onClick={onClose}>
            Cancel
          </Button>
          <Button size="large" type="submit" variant="primary" disabled={clean === ''}>
            {taken ? 'Replace' : 'Save'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
