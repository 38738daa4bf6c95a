// What can be done with the selection: the graph's own commands, so that key, palette and button are one.
import { useStore } from 'zustand';
import type { Command } from '../../state/commands';
import { useActions, useSurroundings, useWorkbench } from '../../state/context';
import { Waypoints } from 'lucide-react';
import { Button, IconButton } from '../../ui/button';

const ON_ENTITIES = ['graph.expand', 'graph.hide', 'graph.pin'];
const LABELS = new Map([
  ['graph.expand', 'Expand'],
  ['graph.hide', 'Hide'],
  ['graph.pin', 'Pin'],
]);

export function Actions() {
  const commands = useStore(useSurroundings().commands.store, (state) => state.commands);
  const { entities, ringId } = useWorkbench((state) => state.selection);
  const openId = useWorkbench((state) => state.openRingId);
  const { openRing } = useActions();
  const offered = ON_ENTITIES.flatMap(
    (id) => commands.find((command) => command.id === id && command.enabled !== false) ?? [],
  );
  const named = (id: string): Command | undefined =>
    commands.find((command) => command.id === id && command.enabled !== false);
  const [neighbours, pivot] = [named('graph.neighbours'), named('graph.pivot')];
  if (entities.length > 0) {
    if (offered.length === 0) return null;
    return (
      <div className="inspector-actions" role="toolbar" aria-label="Actions">
        {offered.map((command, i) => (
          <Button
            key={command.id}
            variant={i === 0 ? 'primary' : 'quiet'}
            {...(command.keys === undefined ? {} : { keys: command.keys })}
            onClick={command.run}
          >
            {LABELS.get(command.id) ?? command.label}
          </Button>
        ))}
        <span className="grow" />
        {neighbours !== undefined && (
          <IconButton label="Select neighbours" keys="N" onClick={neighbours.run}>
            <Waypoints size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
        )}
      </div>
    );
  }
  if (ringId === null || (ringId === openId && pivot === undefined)) return null;
  return (
    <div className="inspector-actions" role="toolbar" aria-label="Actions">
      {ringId !== openId && (
        <Button variant="primary" size="large" onClick={() => openRing(ringId)}>
          Open ring
        </Button>
      )}
      {pivot !== undefined && (
        <Button size="large" keys="w" onClick={pivot.run}>
          {pivot.label}
        </Button>
      )}
    </div>
  );
}
