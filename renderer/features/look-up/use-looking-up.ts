// Looking a list up: read in a worker, found by the engine. An answer that comes too late for the list that was asked about since is dropped.
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../../state/context';
import { problemOf } from '../../state/problem';
import type { Session } from '../../state/session';
import type { Problem } from '../../state/workbench';
import { distinct, lookedUp, type LookedUp } from './look-up.model';

export type LookingUp = {
  outcome: LookedUp | null;
  problem: Problem | null;
  pending: boolean;
  lookUp(text: string): void;
};

type Held = Pick<LookingUp, 'outcome' | 'problem' | 'pending'>;

export function useLookingUp(): LookingUp {
  const session = useSession();
  const [held, setHeld] = useState<Held>({ outcome: null, problem: null, pending: false });
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current = -1;
    },
    [],
  );
  const lookUp = (text: string): void => {
    const own = ++turn.current;
    const settle = (next: Partial<Held>): void => {
      if (turn.current === own) setHeld({ outcome: null, problem: null, pending: false, ...next });
    };
    setHeld({ outcome: null, problem: null, pending: true });
    answer(session, text).then(
      (outcome) => settle({ outcome }),
      (error: unknown) => settle({ problem: problemOf(error) }),
    );
  };
  return { ...held, lookUp };
}

async function answer({ engine, readValueList }: Session, text: string): Promise<LookedUp> {
  const list = await readValueList(text);
  const ids = await engine.lookUp(list.values.map(({ candidates }) => candidates));
  return lookedUp(list, ids, await engine.rows(distinct(ids)));
}
