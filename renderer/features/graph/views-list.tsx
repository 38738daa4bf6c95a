// The saved views, newest first: opened by their names, renamed, deleted; each step can be taken back.
import { Pencil, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { ViewRecord } from '../../../shared/model/records/saved-view';
import { useWorkbench, useZone } from '../../state/context';
import { undoKeys, useWorkspaceUndo } from '../../state/workspace-undo';
import { Writes } from '../../state/writes';
import { IconButton } from '../../ui/button';
import { formatOf } from '../../ui/format';
import { Moment } from '../../ui/moment';
import { canOpenViews, deleteView, openView } from './saved-views';
import { useGraphDesk } from './use-graph';
import './views.css';

export function ViewsList() {
  const views = useWorkbench((state) => state.views);
  const undo = useWorkspaceUndo();
  // What is deleted takes the focus with it: here the keys still undo it.
  const root = useRef<HTMLDivElement>(null);
  return (
    <div className="views" ref={root} tabIndex={-1} onKeyDown={undoKeys(undo)}>
      {views.length === 0 && <p className="views-none text-2">{NONE}</p>}
      {views.length > 0 && (
        <ul aria-label="Saved views">
          {views.map((view, place) => (
            // By place: renamed, its buttons stay, and the focus with them.
            <ViewRow key={place} view={view} onDelete={() => root.current?.focus()} />
          ))}
        </ul>
      )}
    </div>
  );
}

const NONE =
  'No view is saved yet. A view keeps what the graph shows under a name: what is drawn, where it lies, what is hidden and pinned.';

function ViewRow({ view, onDelete }: { view: ViewRecord; onDelete: () => void }) {
  const desk = useGraphDesk();
  const zone = useZone();
  const ready = useWorkbench(canOpenViews);
  const { name } = view;
  return (
    <li className="view">
      <button
        type="button"
        className="view-open grow cut"
        disabled={!ready}
        title={name}
        onClick={() => void openView(desk, name)}
      >
        {name}
      </button>
      <span className="number no-wrap text-2">{formatOf(view.elements, 'element')}</span>
      <span className="number no-wrap text-3">{formatOf(view.entities, 'entity', 'entities')}</span>
      <span className="no-wrap text-3">
        <Moment at={Date.parse(view.at)} zone={zone} />
      </span>
      <Writes>
        <IconButton
          label={`Rename ${name}`}
          onClick={() => desk.ui.setState({ ask: { type: 'view-name', named: name } })}
        >
          <Pencil size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
        <IconButton
          label={`Delete ${name}`}
          onClick={() => {
            onDelete();
            void deleteView(desk, name);
          }}
        >
          <Trash2 size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </Writes>
    </li>
  );
}
