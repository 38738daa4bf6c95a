// What can be done from anywhere: go to a screen, open the palette, change the theme, show the keys.
import { useMemo, useRef, useEffect } from 'react';
import type { Command } from '../../state/commands';
import { useActions, useCommands, useDesk, useWorkbench } from '../../state/context';
import type { ScreenDefinition } from '../../state/screen';
import type { WorkbenchActions } from '../../state/store';
import { openPalette } from './palette';

export function useShellCommands(screens: readonly ScreenDefinition[], showKeys: () => void): void {
  const actions = useActions();
  const desk = useDesk();
  const theme = useWorkbench((state) => state.preferences.theme);
  const readOnly = useWorkbench((state) => state.readOnly);
  const workspaceId = useWorkbench((state) => state.workspace?.id);
  const keys = useRef(showKeys);
  useEffect(() => {
    keys.current = showKeys;
  });
  const commands = useMemo<Command[]>(
    () => [
      ...screens.map((screen) => goTo(screen, actions)),
      {
        id: 'shell.palette',
        label: 'Search and commands',
        group: 'Window',
        keys: '$mod+k',
        run: openPalette,
      },
      themeCommand(theme, actions),
      {
        id: 'workspace.export',
        label: 'Export the workspace as a file',
        group: 'Workspace',
        enabled: workspaceId !== undefined,
        run: () => void (workspaceId !== undefined && desk.exportArchive(workspaceId)),
      },
      {
        id: 'workspace.take-over',
        label: 'Take over here: write in this window',
        group: 'Workspace',
        enabled: readOnly,
        run: () => void desk.takeOver(),
      },
      {
        id: 'workspace.sample',
        label: 'Open the sample workspace',
        group: 'Workspace',
        run: () => void desk.openSample(),
      },
      {
        id: 'shell.keys',
        label: 'Show all keys',
        group: 'Window',
        keys: '?',
        hint: 'all keys',
        run: () => keys.current(),
      },
    ],
    [screens, actions, desk, theme, workspaceId, readOnly],
  );
  useCommands(commands);
}

function goTo(screen: ScreenDefinition, actions: WorkbenchActions): Command {
  return {
    id: `screen.${screen.id}`,
    label: `Go to ${screen.label}`,
    group: 'Screens',
    keys: `g ${screen.letter}`,
    run: () => actions.showScreen(screen.id),
  };
}

function themeCommand(theme: 'dark' | 'light', actions: WorkbenchActions): Command {
  const other = theme === 'dark' ? 'light' : 'dark';
  return {
    id: 'shell.theme',
    label: `Switch to the ${other} theme`,
    group: 'Window',
    run: () => actions.prefer({ theme: other }),
  };
}
