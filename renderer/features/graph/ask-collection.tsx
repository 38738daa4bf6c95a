// Before a large collection is opened: how many of its accounts become nodes of their own; the rest stay together.
import { useState } from 'react';
import type { CollectionNode } from '../../state/graph-view';
import { Button } from '../../ui/button';
import { NumberField } from '../../ui/field';
import { formatCount, formatOf } from '../../ui/format';
import { openMembers } from './graph-expand';
import { ASK_MEMBERS_FROM, MOST_OPENED } from './limits';
import { useGraphDesk } from './use-graph';

export function AskCollection({ node, close }: { node: CollectionNode; close: () => void }) {
  const desk = useGraphDesk();
  const size = node.members.length;
  const most = Math.min(size, MOST_OPENED);
  const [wanted, setWanted] = useState<number | null>(ASK_MEMBERS_FROM);
  const count = Math.min(most, Math.max(0, Math.floor(wanted ?? 0)));
  const open = (): void => {
    close();
    void openMembers(desk, node, count);
  };
  return (
    <form
      className="graph-ask"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <p className="text-2">
        These {formatCount(size)} accounts have exactly the same selectors. The strongest members are opened
        first; the others stay one node.
      </p>
      <NumberField
        label="Open at most"
        min={1}
        max={most}
        step={1}
        unit="accounts"
        value={wanted}
        onChange={setWanted}
        hint={`Up to ${formatCount(MOST_OPENED)} at a time.`}
      />
      <p className="text-2" role="status">
        {formatOf(count, 'account')} opened, {formatCount(size - count)} stay together.
      </p>
      <div className="graph-ask-actions">
        <Button size="large" onClick={close}>
          Cancel
        </Button>
        <Button size="large" variant="primary" type="submit" disabled={count < 1} data-autofocus>
          Open {formatCount(count)}
        </Button>
      </div>
    </form>
  );
}
