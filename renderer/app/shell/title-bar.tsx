// The title bar: which workspace, the way to everything by name, how the window stands to the outside.
import { CircleHelp, Moon, Search, Sun } from 'lucide-react';
import { useActions, useWorkbench } from '../../state/context';
import { IconButton } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { Logo } from '../logo';
import { MarkingMenu } from './marking-menu';
import { ReadOnly } from './read-only';
import { WorkspaceMenu } from './workspace-menu';
import './title-bar.css';

export function TitleBar({ onPalette, onKeys }: { onPalette: () => void; onKeys: () => void }) {
  return (
    <header className="title-bar">
      <div className="title-bar-start">
        <span className="title-bar-logo">
          <Logo />
        </span>
        <span className="title-bar-name">Retort</span>
        <WorkspaceMenu />
        <ReadOnly />
      </div>
      <button type="button" className="title-bar-search" onClick={onPalette} aria-haspopup="dialog">
        <Search size={16} strokeWidth={1.5} aria-hidden />
        <span className="grow cut">Search and commands</span>
        <Kbd keys="$mod+k" />
      </button>
      <div className="title-bar-end">
        <span
          className="title-bar-offline text-2"
          title="Retort makes no connection: everything stays on this machine."
        >
          <span className="title-bar-dot" aria-hidden />
          Offline
        </span>
        <MarkingMenu />
        <ThemeButton />
        <IconButton label="All keys" keys="?" onClick={onKeys}>
          <CircleHelp size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </div>
    </header>
  );
}

function ThemeButton() {
  const theme = useWorkbench((state) => state.preferences.theme);
  const actions = useActions();
  const other = theme === 'dark' ? 'light' : 'dark';
  const Icon = theme === 'dark' ? Moon : Sun;
  return (
    <IconButton label={`Switch to the ${other} theme`} onClick={() => actions.prefer({ theme: other })}>
      <Icon size={16} strokeWidth={1.5} aria-hidden />
    </IconButton>
  );
}
