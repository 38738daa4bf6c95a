// Asks what the style of the graph is to be called.
import { useState } from 'react';
import { useWorkbench } from '../../../state/context';
import { MOST_STYLE_NAME, MOST_STYLES } from '../../../state/named-styles';
import { DialogButtons, FormDialog } from '../../../ui/dialog';
import { TextField } from '../../../ui/field';
import { useGraphDesk } from '../use-graph';
import { isPreset } from './presets';
import { keepStyle } from './style-actions';

export function AskStyleName({ close }: { close: () => void }) {
  const desk = useGraphDesk();
  const styles = useWorkbench((state) => state.preferences.styles);
  const [name, setName] = useState('');
  const clean = name.trim();
  const taken = styles.some((style) => style.name === clean);
  const problem = problemOf(clean, taken, styles.length);
  const done = (): boolean => {
    if (clean === '' || problem !== undefined) return false;
    keepStyle(desk, clean);
    return true;
  };
  return (
    <FormDialog title="Save the style" onClose={close} onSubmit={done}>
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        maxLength={MOST_STYLE_NAME}
        autoComplete="off"
        data-autofocus
        problem={problem}
        hint={taken ? 'Replaces the style of this name.' : HOLDS}
      />
      <DialogButtons
        onClose={close}
        action={taken ? 'Replace' : 'Save'}
        ready={clean !== '' && problem === undefined}
      />
    </FormDialog>
  );
}

const HOLDS = 'Colours, sizes and edge labels, for every workspace on this machine.';

function problemOf(name: string, taken: boolean, count: number): string | undefined {
  if (isPreset(name)) return 'A style that ships has this name.';
  return !taken && count >= MOST_STYLES ? `There are ${MOST_STYLES} styles: delete one first.` : undefined;
}
