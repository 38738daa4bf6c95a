// How much room the workspaces take, and whether they stay.
import { useEffect, useState } from 'react';
import { useDesk } from '../../state/context';
import type { StorageRoom } from '../../state/desk';

/** Null until it is known. */
export function useRoom(): StorageRoom | null {
  const desk = useDesk();
  const [room, setRoom] = useState<StorageRoom | null>(null);
  useEffect(() => void desk.room().then(setRoom), [desk]);
  return room;
}
