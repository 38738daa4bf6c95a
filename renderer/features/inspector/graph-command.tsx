// One of the graph's own commands under what is explained, where the graph is there to carry it out.
import { useStore } from 'zustand';
import { useSurroundings } from '../../state/context';
import { Button } from '../../ui/button';

export function GraphCommand({ id, label }: { id: string; label: string }) {
  const registry = useSurroundings().commands;
  const found = useStore(registry.store, ({ commands }) => commands.find((command) => command.id === id));
  if (found === undefined || found.enabled === false) return null;
  return (
    <div className="inspector-more">
      <Button variant="bare" {...(found.keys === undefined ? {} : { keys: found.keys })} onClick={found.run}>
        {label}
      </Button>
    </div>
  );
}
