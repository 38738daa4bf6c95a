// The keys of every command that is on offer. Keys without a modifier rest while a person is writing or a dialog is open.
import type { Command, CommandRegistry } from '../../state/commands';
import { createKeyPresses } from './key-presses';
import { isWriting } from './writing';

/** Returns what ends it. */
export function bindHotkeys(target: Window, registry: CommandRegistry): () => void {
  const presses = createKeyPresses();
  const listen = (event: KeyboardEvent): void => {
    if (event.repeat || event.isComposing) return;
    // Whatever had the focus took the key for itself: it is no part of a sequence.
    if (event.defaultPrevented) {
      presses.forget();
      return;
    }
    const resting = isWriting(event.target) || dialogOpen();
    if (resting) presses.forget();
    const { commands } = registry.store.getState();
    const command = presses.press(event, resting ? commands.filter(hasModifier) : commands);
    if (resting) presses.forget();
    if (command === undefined) return;
    event.preventDefault();
    command.run();
  };
  target.addEventListener('keydown', listen);
  return () => target.removeEventListener('keydown', listen);
}

function hasModifier({ keys }: Command): boolean {
  return keys?.includes('$mod') ?? false;
}

function dialogOpen(): boolean {
  return (
    document.querySelector(
      '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"][data-composed]',
    ) !== null
  );
}
