// An address that 100,000 accounts share, in a world that is the same otherwise: what it costs, and whether it is told.
import type { Dataset } from '../../shared/dataset/types';
import { noProgress } from '../../shared/kernel/progress';
import { findRings } from '../../shared/linkage/linkage';
import { datasetInput, seen, type Seen } from '../../shared/testing/dataset-builder';
import { commitInput } from '../../shared/testing/dataset-store';
import type { WorkspaceStore } from '../../shared/ports/workspace-store';
import { load, parametersFor } from './lab-world';

const ACCOUNTS = 100_000;
/** The last of the shared address space (RFC 6598): nobody in the world has it. */
const ADDRESS = '100.127.255.254';
/** Every so-manieth entity of the world signs in from there, when it is an account; the rest of the 100,000 are seen with nothing else. */
const STRIDE = 3;

export type WideSelector = {
  accounts: number;
  pairs: { without: number; with: number };
  /** Accounts that the list of what is not counted says it is on; undefined: not on the list. */
  told: number | undefined;
  detail: string;
};

/** The workspace holds one source more afterwards. */
export async function measureWideSelector(store: WorkspaceStore, before: Dataset): Promise<WideSelector> {
  await commitInput(store, datasetInput([signIns(before)]));
  const after = await load(store);
  const [without, shared] = [before, after].map((dataset) => {
    const linkage = findRings(dataset, parametersFor(dataset), noProgress, () => 0);
    return { result: linkage.result, pairs: linkage.weighed.pairs?.to.length ?? 0 };
  }) as [Found, Found];
  const address = after.dictionary.find({ kind: 'address', realm: '', value: ADDRESS });
  const told = shared.result.suppressed.find(({ selector }) => selector === address);
  return {
    accounts: ACCOUNTS,
    pairs: { without: without.pairs, with: shared.pairs },
    told: told?.accounts,
    detail: told?.detail ?? 'not listed',
  };
}

type Found = Pick<ReturnType<typeof findRings>, 'result'> & { pairs: number };

function signIns({ dictionary }: Dataset): Seen[] {
  const accounts: string[] = [];
  for (let id = 0; accounts.length < ACCOUNTS && id < dictionary.size; id += STRIDE) {
    const { kind, realm, value } = dictionary.key(id);
    if (kind === 'account') accounts.push(`account@${realm}:${value}`);
  }
  for (let at = 0; accounts.length < ACCOUNTS; at++) accounts.push(`account:passer-by-${String(at)}`);
  return accounts.map((account, at) =>
    seen(account, 'signed-in-from', `address:${ADDRESS}`, { first: Date.UTC(2026, 0, 1) + at * 60_000 }),
  );
}
