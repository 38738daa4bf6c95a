// A typical pair that this selector helps to link, explained.
import { MoveHorizontal } from 'lucide-react';
import type { EntityRow } from '../../../shared/engine/engine';
import type { LinkExplanation } from '../../../shared/linkage/types';
import { useActions, useSession, useWorkbench } from '../../state/context';
import { shortValue } from '../../state/entity-text';
import { useQuery } from '../../state/query';
import { answersKey } from '../../state/workbench';
import { formatBits } from '../../ui/format';
import { ShapeMark } from '../../ui/kind-mark';
import { Block } from './block';
import { Trouble } from './trouble';
import { Waterfall } from './waterfall';

export type Explained = {
  explanation: LinkExplanation;
  accounts: [EntityRow, EntityRow];
  selectors: EntityRow[];
};

export function TypicalLink({ selector }: { selector: number }) {
  const { engine } = useSession();
  const key = useWorkbench((state) => `typical ${answersKey(state)} ${selector}`);
  const linked = useWorkbench((state) => state.rings !== null);
  const { data, pending, problem } = useQuery(linked ? key : null, async () => {
    const pair = await engine.typicalPair(selector);
    return pair === null ? null : explained(engine, pair[0], pair[1]);
  });
  if (problem !== undefined) return <Trouble problem={problem} />;
  if (data === undefined) return pending ? <Block title="Typical link through it">…</Block> : null;
  if (data === null) {
    return (
      <Block title="Typical link through it">
        <p className="text-2">No two accounts that share it are linked.</p>
      </Block>
    );
  }
  return (
    <Block
      title="Typical link through it"
      figure={<span className="accent">{`${formatBits(data.explanation.total)} bits`}</span>}
    >
      <Pair accounts={data.accounts} />
      <Waterfall explanation={data.explanation} rows={data.selectors} />
    </Block>
  );
}

export async function explained(
  engine: ReturnType<typeof useSession>['engine'],
  a: number,
  b: number,
): Promise<Explained> {
  const explanation = await engine.explainLink(a, b);
  const [first, second, ...selectors] = await engine.rows([
    a,
    b,
    ...explanation.selectors.map((each) => each.selector),
  ]);
  return { explanation, accounts: [first as EntityRow, second as EntityRow], selectors };
}

export function Pair({ accounts }: { accounts: readonly [EntityRow, EntityRow] }) {
  const kinds = useWorkbench((state) => state.kinds);
  const { selectLink, select } = useActions();
  const name = (row: EntityRow): string => shortValue(kinds, row.key, 15);
  return (
    <div className="inspector-pair mono">
      {accounts.map((row, i) => (
        <span key={row.id} className="row">
          {i === 1 && <MoveHorizontal size={12} strokeWidth={1.5} aria-hidden className="text-3" />}
          <button
            type="button"
            className="inspector-account"
            onClick={() => select([row.id])}
            title={row.key.value}
          >
            <ShapeMark shape="circle" fill="var(--k-account)" size={12} />
            {name(row)}
          </button>
        </span>
      ))}
      <span className="grow" />
      <button
        type="button"
        className="inspector-link"
        onClick={() => selectLink(accounts[0].id, accounts[1].id)}
      >
        Explain
      </button>
    </div>
  );
}
