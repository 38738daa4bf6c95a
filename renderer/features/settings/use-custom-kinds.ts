// The kinds beside the shipped ones, with where they come from; read anew whenever the window's registry changes.
import { useEffect, useState } from 'react';
import type { CustomKind } from '../../../shared/model/records/custom-kind';
import type { WorkspaceReader } from '../../../shared/ports/workspace-store';
import { useSession, useWorkbench } from '../../state/context';
import { customKinds } from '../../../shared/ports/workspace-kinds';

export type CustomKinds = {
  all: readonly CustomKind[];
  /** Ids of those that this workspace defines; the others came with a specification. */
  own: ReadonlySet<string>;
};

const NONE: CustomKinds = { all: [], own: new Set() };

export function useCustomKinds(): CustomKinds {
  const session = useSession();
  const registry = useWorkbench((state) => state.kinds);
  const [custom, setCustom] = useState<CustomKinds>(NONE);
  useEffect(() => {
    void read(session.reader).then(setCustom, () => setCustom(NONE));
  }, [session, registry]);
  return custom;
}

async function read(reader: WorkspaceReader): Promise<CustomKinds> {
  const own = await reader.kinds();
  return { all: await customKinds(reader), own: new Set(own.map((kind) => kind.id)) };
}
