// Binds the keys of every command that is on offer. Keys without a modifier rest while a person is writing or a dialog is open.
import { tinykeys } from 'tinykeys';
import type { Command, CommandRegistry } from '../../state/commands';

/** Returns what ends it. */
export function bindHotkeys(target: Window, registry: CommandRegistry): () => void {
  let unbind = bind(target, registry.store.getState().commands);
  const unsubscribe = registry.store.subscribe(({ commands }) => {
    unbind();
    unbind = bind(target, commands);
  });
  return () => {
    unsubscribe();
    unbind();
  };
}

function bind(target: Window, commands: readonly Command[]): () => void {
  const bindings = commands.flatMap((command) => {
    const { keys } = command;
    if (keys === undefined || command.enabled === false) return [];
    return patterns(keys).map(
      (pattern) => [pattern, (event: KeyboardEvent) => press(event, command, keys)] as const,
    );
  });
  return tinykeys(target, Object.fromEntries(bindings));
}

/** "?" needs Shift on most keyboards and not on some: the sign counts, not how it is made. */
function patterns(keys: string): string[] {
  return keys === '?' ? ['?', 'Shift+?'] : [keys];
}

function press(event: KeyboardEvent, command: Command, keys: string): void {
  if (event.defaultPrevented || event.repeat) return;
  const plain = !keys.includes('$mod');
  if (plain && (writing(event.target) || dialogOpen())) return;
  event.preventDefault();
  command.run();
}

function writing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type)
  );
}

function dialogOpen(): boolean {
  return (
    document.querySelector(
      '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"][data-composed]',
    ) !== null
  );
}
