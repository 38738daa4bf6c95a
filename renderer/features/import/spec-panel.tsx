// The import specification: how the files are read, under a name; chosen, saved, edited as text, taken from and to a file.
import { Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '../../ui/button';
import { Select } from '../../ui/choice';
import { Section } from '../../ui/panel';
import { useController, useImport } from './import.hooks';
import { SaveSpecDialog } from './save-spec-dialog';
import { SpecTextDialog } from './spec-text-dialog';
import { useSpecFiles } from './spec.hooks';

const GUESSED = '';

export function SpecPanel() {
  const controller = useController();
  const [open, setOpen] = useState<'save' | 'text' | null>(null);
  const specs = useImport((state) => state.specs);
  const name = useImport((state) => state.specName);
  const files = useSpecFiles();
  const misfits = useImport((state) => state.misfits);
  const saved = specs.some((spec) => spec.name === name);
  const choices = [
    ...(saved
      ? []
      : [{ value: name, label: name === GUESSED ? 'Guessed from the files' : `${name} (not saved)` }]),
    ...specs.map((spec) => ({ value: spec.name, label: spec.name })),
  ];
  const choose = (chosen: string): void => {
    const spec = specs.find((each) => each.name === chosen);
    if (spec !== undefined) controller.applySpec(spec);
  };
  return (
    <Section title="Import specification">
      <div className="import-fields">
        <Select aria-label="Import specification" choices={choices} value={name} onChange={choose} />
        {misfits.length > 0 && (
          <p className="warn micro">It does not fit {misfits.join(', ')}: read as guessed.</p>
        )}
        <div className="row">
          <Button onClick={() => setOpen('save')}>Save as…</Button>
          <Button variant="bare" onClick={() => setOpen('text')}>
            Edit as text
          </Button>
          <span className="grow" />
          <Menu position="bottom-end">
            <Menu.Target>
              <IconButton label="More about the specification">
                <Ellipsis size={16} strokeWidth={1.5} aria-hidden />
              </IconButton>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={files.load}>Load from a file…</Menu.Item>
              <Menu.Item onClick={files.save}>Save to a file…</Menu.Item>
              {saved && (
                <Menu.Item onClick={() => void controller.deleteSpec(name)}>
                  Remove “{name}” from the workspace
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      {open === 'save' && <SaveSpecDialog onClose={() => setOpen(null)} />}
      {open === 'text' && <SpecTextDialog onClose={() => setOpen(null)} />}
    </Section>
  );
}
