// One of the graph's own commands under what is explained, where the graph is there to draw it.
import { useStore } from 'zustand';
import { useSurroundings } from '../../state/context';
import { Button } from '../../ui/button';

export function ShowInGraph({ command: id }: { command: string }) {
  const registry = useSurroundings().commands;
  const show = useStore(registry.store, ({ commands }) => commands.find((command) => command.id === id));
  if (show === undefined || show.enabled === false) return null;
  return (
    <div className="inspector-more">
      <Button variant="bare" {...(show.keys === undefined ? {} : { keys: show.keys })} onClick={show.run}>
        Show in graph
      </Button>
    </div>
  );
}
