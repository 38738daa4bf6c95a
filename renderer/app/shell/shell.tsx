// The frame around every screen: title bar, rail, the screen itself, status bar, and what floats over them.
import { useEffect, useRef, useState } from 'react';
import { LookUp } from '../../features/look-up/look-up';
import { MergeWorkspaces } from '../../features/merge/merge-workspaces';
import { useSurroundings, useWorkbench } from '../../state/context';
import type { ScreenDefinition } from '../../state/screen';
import { bindHotkeys } from './hotkeys';
import { KeyMap } from './key-map';
import { openPalette, Palette } from './palette';
import { Rail } from './rail';
import { StatusBar } from './status-bar';
import { TitleBar } from './title-bar';
import { useShellCommands } from './use-shell-commands';
import { useUndoCommands } from './use-undo-commands';
import './shell.css';

export function Shell({ screens }: { screens: readonly ScreenDefinition[] }) {
  const [keysShown, setKeysShown] = useState(false);
  const { commands } = useSurroundings();
  useShellCommands(screens, () => setKeysShown(true));
  useUndoCommands();
  useEffect(() => bindHotkeys(window, commands), [commands]);
  return (
    <div className="shell">
      <a className="skip-link" href="#screen" onClick={skip}>
        Skip to the screen
      </a>
      <TitleBar onPalette={openPalette} onKeys={() => setKeysShown(true)} />
      <Rail screens={screens} />
      <Screen screens={screens} />
      <StatusBar />
      <Palette />
      <LookUp />
      <MergeWorkspaces />
      {keysShown && <KeyMap onClose={() => setKeysShown(false)} />}
    </div>
  );
}

/** The address stays as it is: only the focus moves. */
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('screen')?.focus();
}

function Screen({ screens }: { screens: readonly ScreenDefinition[] }) {
  const current = useWorkbench((state) => state.screen);
  const workspace = useWorkbench((state) => state.workspace?.name);
  const screen = screens.find((each) => each.id === current) ?? screens[0];
  const main = useRef<HTMLElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    document.title = [screen?.label, workspace, 'Retort'].filter((part) => part !== undefined).join(' · ');
  }, [screen, workspace]);
  useEffect(() => {
    // What had the focus went with the screen before: the keyboard goes on in the new one.
    if (shown.current !== current && document.activeElement === document.body)
      main.current?.focus({ preventScroll: true });
    shown.current = current;
  }, [current]);
  if (screen === undefined) return null;
  return (
    <main id="screen" className="shell-screen" tabIndex={-1} ref={main} aria-label={screen.label}>
      <screen.View />
    </main>
  );
}
