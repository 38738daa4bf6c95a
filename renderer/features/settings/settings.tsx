// The settings screen: its parts as tabs.
import { useState } from 'react';
import { undoKeys, useWorkspaceUndo } from '../../state/workspace-undo';
import { Panel } from '../../ui/panel';
import { Tabs, type Tab } from '../../ui/tabs';
import { About } from './about';
import { Appearance } from './appearance';
import { KeptHistoryPart } from './kept-history';
import { KindsTable } from './kinds-table';
import { WarningLists } from './warning-lists';
import { WorkspacesTable } from './workspaces-table';
import './settings.css';

type Part = 'workspaces' | 'kinds' | 'lists' | 'history' | 'appearance' | 'about';

const PARTS: readonly Tab<Part>[] = [
  { value: 'workspaces', label: 'Workspaces' },
  { value: 'kinds', label: 'Kinds' },
  { value: 'lists', label: 'Warning lists' },
  { value: 'history', label: 'History' },
  { value: 'appearance', label: 'Appearance' },
  { value: 'about', label: 'About' },
];

const VIEWS: Readonly<Record<Part, () => React.ReactNode>> = {
  workspaces: WorkspacesTable,
  kinds: KindsTable,
  lists: WarningLists,
  history: KeptHistoryPart,
  appearance: Appearance,
  about: About,
};

export function SettingsView() {
  const [part, setPart] = useState<Part>('workspaces');
  const View = VIEWS[part];
  const undo = useWorkspaceUndo();
  return (
    <Panel title="Settings" level={1}>
      <div className="settings-keys" onKeyDown={undoKeys(undo)}>
        <Tabs label="Settings" tabs={PARTS} value={part} onChange={setPart}>
          <div className="settings scroll" tabIndex={-1}>
            <View />
          </div>
        </Tabs>
      </div>
    </Panel>
  );
}
