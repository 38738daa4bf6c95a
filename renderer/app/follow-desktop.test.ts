// The menu is there before the workspace is: what it asks meanwhile waits, and nothing is lost.
import { describe, expect, it, vi } from 'vitest';
import type { MenuCommand } from '../../shared/ipc/contract';
import { createCommandRegistry } from '../state/commands';
import { createWorkbench } from '../state/store';
import { defaultPreferences } from '../state/preferences';
import { followDesktop } from './follow-desktop';

function following() {
  let begin = (): void => undefined;
  const started = new Promise<void>((resolve) => (begin = resolve));
  let command: (name: MenuCommand) => void = () => undefined;
  const desktop = {
    onCommand: (listener: typeof command) => (command = listener),
    onOpened: () => undefined,
    takeOpened: vi.fn().mockResolvedValue([]),
  };
  const commands = createCommandRegistry();
  const workbench = createWorkbench(defaultPreferences);
  followDesktop({ host: { desktop }, desk: {}, commands, workbench } as never, started);
  return { pick: (name: MenuCommand) => command(name), begin, commands, desktop };
}

describe('followDesktop', () => {
  it('carries out what was picked before the start, in order, once it has started', async () => {
    const { pick, begin, commands } = following();
    pick('settings');
    pick('import-logs');
    const done: string[] = [];
    for (const id of ['screen.settings', 'screen.import'])
      commands.add([{ id, label: id, group: 'Go to', run: () => void done.push(id) }]);
    await Promise.resolve();
    expect(done).toEqual([]);
    begin();
    await vi.waitFor(() => expect(done).toEqual(['screen.settings', 'screen.import']));
  });

  it('takes opened files only when there is a workspace to take them beside', async () => {
    const { begin, desktop } = following();
    await Promise.resolve();
    expect(desktop.takeOpened).not.toHaveBeenCalled();
    begin();
    await vi.waitFor(() => expect(desktop.takeOpened).toHaveBeenCalledOnce());
  });
});
