// Asks what a group of accounts is to be called.
import { useState } from 'react';
import type { EntityId } from '../../../shared/dataset/types';
import { MOST_GROUP_NAME } from '../../../shared/model/records/saved-view';
import { isGroup } from '../../state/graph-view';
import { DialogButtons, FormDialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { formatOf } from '../../ui/format';
import { groupAccounts } from './graph-group';
import { useGraph, useGraphDesk } from './use-graph';

/** `named`: what the group is called now; null: there is none yet. */
export function AskGroupName({
  ids,
  named,
  close,
}: {
  ids: readonly EntityId[];
  named: string | null;
  close: () => void;
}) {
  const desk = useGraphDesk();
  const groups = useGraph(({ view }) => [...view.nodes.values()].filter(isGroup).length);
  const [name, setName] = useState(named ?? `Group ${groups + 1}`);
  const clean = name.trim();
  const done = (): boolean => {
    if (clean === '') return false;
    void groupAccounts(desk, ids, clean);
    return true;
  };
  return (
    <FormDialog
      title={named === null ? `Group ${formatOf(ids.length, 'account')}` : 'Rename the group'}
      onClose={close}
      onSubmit={done}
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        maxLength={MOST_GROUP_NAME}
        autoComplete="off"
        data-autofocus
        onFocus={({ currentTarget }) => currentTarget.select()}
        hint="They are drawn as one node. The rings and their evidence stay as they are."
      />
      <DialogButtons onClose={close} action={named === null ? 'Group' : 'Rename'} ready={clean !== ''} />
    </FormDialog>
  );
}
