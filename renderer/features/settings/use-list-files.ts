// Adding warning lists from files: each is read in a worker; those that can be read are added in one step, and of the others it is said why not.
import { useState } from 'react';
import { RetortError } from '../../../shared/kernel/errors';
import type { ReadWarningList } from '../../../shared/linkage/warning-lists/read-warning-list';
import { useActions, useHost, useSession } from '../../state/context';
import { problemNotice } from '../../state/attempt';
import { problemOf } from '../../state/problem';
import { useWarningListing } from '../../state/warning-lists';
import type { Problem } from '../../state/workbench';

const LIST_FILES = { description: 'Warning lists, JSON', extensions: ['.json'] } as const;

/** Of one file: what was left out of it, or why it was refused. */
export type ReadFile = { file: string; read: ReadWarningList } | { file: string; problem: Problem };

export type ListFiles = {
  /** Of the files that were chosen last. */
  read: readonly ReadFile[];
  /** Files still to be read; 0: none. */
  waiting: number;
  choose(): void;
  forget(): void;
};

export function useListFiles(): ListFiles {
  const session = useSession();
  const host = useHost();
  const { notify } = useActions();
  const { add } = useWarningListing();
  const [read, setRead] = useState<readonly ReadFile[]>([]);
  const [waiting, setWaiting] = useState(0);
  const readAll = async (files: readonly File[]): Promise<void> => {
    const all: ReadFile[] = [];
    for (const file of files) {
      setWaiting(files.length - all.length);
      all.push(await readOne(session.readWarningList, file));
    }
    setWaiting(0);
    setRead(all);
    const lists = all.flatMap((one) => ('read' in one ? [one.read.list] : []));
    if (lists.length > 0) add(lists);
  };
  const choose = (): void => {
    host.openFiles(LIST_FILES, true).then(
      (files) => files !== null && void readAll(files),
      (error: unknown) => notify(problemNotice(problemOf(error))),
    );
  };
  return { read, waiting, choose, forget: () => setRead([]) };
}

async function readOne(read: (file: File) => Promise<ReadWarningList>, file: File): Promise<ReadFile> {
  try {
    return { file: file.name, read: await read(file) };
  } catch (error) {
    if (!(error instanceof RetortError)) throw error;
    return { file: file.name, problem: problemOf(error) };
  }
}
