// What holds a ring together, strongest first, and what its members share that was not counted.
import { useState, type ReactNode } from 'react';
import type { EntityRow, RingDetail } from '../../../shared/engine/engine';
import { useActions, useWorkbench } from '../../state/context';
import { displayValue, markOf, shortValue } from '../../state/entity-text';
import { suppressionWord } from '../../state/linkage-words';
import { WithoutButton } from '../../state/without-button';
import { Button } from '../../ui/button';
import { formatBits, formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { Block } from './block';

const FIRST = 8;
const MOST = 200;

export function Holding({ ring }: { ring: RingDetail }) {
  return (
    <Listed
      title="Held together by"
      total={ring.holding.reduce((sum, { entities }) => sum + entities, 0)}
      items={ring.holdingSelectors.map(({ row, accounts, bits }) => ({
        row,
        figure: `${formatCount(accounts)} · ${formatBits(bits)} bits`,
        title: `${formatCount(accounts)} of ${formatCount(ring.accounts)} members; ${formatBits(bits)} bits when two share it`,
      }))}
    />
  );
}

/** All of them, however far down they hold the ring: what it asks for tells most of what it is. */
export function PromptClusters({ ring }: { ring: RingDetail }) {
  return (
    <Listed
      title="Prompt clusters"
      total={ring.holding.find(({ kind }) => kind === 'prompt-cluster')?.entities ?? 0}
      items={ring.holdingSelectors
        .filter(({ row }) => row.key.kind === 'prompt-cluster')
        .map(({ row, accounts, degree, bits }) => ({
          row,
          figure: `${formatCount(accounts)} · ${formatCount(degree - accounts)} others`,
          title: `${formatCount(accounts)} of ${formatCount(ring.accounts)} members, ${formatCount(degree - accounts)} others; ${formatBits(bits)} bits when two share it`,
        }))}
    />
  );
}

export function NotCounted({ ring }: { ring: RingDetail }) {
  return (
    <Listed
      title="Shared but not counted"
      total={ring.notCounted.length}
      items={ring.notCounted.map(({ row, accounts, reason, detail }) => ({
        row,
        figure: `${suppressionWord(reason)} · ${formatCount(accounts)}`,
        title: detail,
      }))}
    />
  );
}

type Item = { row: EntityRow; figure: string; title: string };

/** `total`: of these, `items` are the first. */
function Listed({ title, total, items }: { title: string; total: number; items: readonly Item[] }) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = items.slice(0, all ? MOST : FIRST);
  return (
    <Block
      title={title}
      figure={
        shown.length < total ? `${formatCount(shown.length)} of ${formatCount(total)}` : formatCount(total)
      }
    >
      <ul>
        {shown.map((item) => (
          <Line key={item.row.id} item={item} />
        ))}
      </ul>
      {items.length > FIRST && (
        <More>
          <Button variant="bare" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Fewer' : total > MOST ? `Show the first ${formatCount(MOST)}` : 'Show all'}
          </Button>
        </More>
      )}
    </Block>
  );
}

function More({ children }: { children: ReactNode }) {
  return <div className="inspector-more">{children}</div>;
}

function Line({ item }: { item: Item }) {
  const kinds = useWorkbench((state) => state.kinds);
  const { select, hover } = useActions();
  const { row } = item;
  return (
    <li className="inspector-with">
      <button
        type="button"
        className="inspector-line"
        title={`${displayValue(kinds, row.key)}\n${item.title}`}
        onClick={() => select([row.id])}
        onPointerEnter={() => hover([row.id])}
        onPointerLeave={() => hover([])}
      >
        <KindMark kind={markOf(kinds, row.key.kind)} />
        <span className="grow cut">{shortValue(kinds, row.key, 24)}</span>
        <span className="text-3 no-wrap">{item.figure}</span>
      </button>
      <WithoutButton bare thing={{ type: 'selector', key: row.key }} />
    </li>
  );
}
