// The kinds that a person defined, as they are stored; read anew whenever the window's registry changes.
import { useEffect, useState } from 'react';
import type { CustomKind } from '../../../shared/model/records/custom-kind';
import { useSession, useWorkbench } from '../../state/context';

export function useCustomKinds(): CustomKind[] {
  const session = useSession();
  const registry = useWorkbench((state) => state.kinds);
  const [custom, setCustom] = useState<CustomKind[]>([]);
  useEffect(() => {
    void session.reader.kinds().then(setCustom, () => setCustom([]));
  }, [session, registry]);
  return custom;
}
