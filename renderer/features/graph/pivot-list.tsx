// The rows of what is shared: walked by arrows, chosen by Space or a press; what is drawn already says so.
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { EntityId } from '../../../shared/dataset/types';
import type { SharedPage, SharedRow } from '../../../shared/engine/engine';
import { useWorkbench } from '../../state/context';
import { displayValue, markOf, shortValue } from '../../state/entity-text';
import { nodeOfEntity } from '../../state/graph-view';
import { classes } from '../../ui/classes';
import { KindMark } from '../../ui/kind-mark';
import { amongWords, outsideWords, spokenRow, worthWords } from './pivot.model';
import { useGraph } from './use-graph';

type Props = {
  page: SharedPage;
  chosen: ReadonlySet<EntityId>;
  at: number;
  onGo: (at: number) => void;
  onChoose: (chosen: ReadonlySet<EntityId>) => void;
};

export function PivotList({ page, chosen, at, onGo, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const { rows } = page;
  // The rows come after the dialog, which has given the focus to its cross by then.
  useEffect(() => list.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const toggle = (row: SharedRow | undefined): void => {
    if (row !== undefined) onChoose(toggled(chosen, row.row.id));
  };
  const press = (event: KeyboardEvent): void => {
    const to = steppedTo(event.key, at, rows.length);
    if (to !== undefined) onGo(to);
    else if (event.key === ' ') toggle(rows[at]);
    else if (event.key === 'Enter') list.current?.closest('form')?.requestSubmit();
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      onChoose(new Set(rows.map(({ row }) => row.id)));
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      className="pivot-list"
      role="listbox"
      aria-label="What they share"
      aria-multiselectable
      aria-activedescendant={rows.length === 0 ? undefined : `pivot-${at}`}
      tabIndex={0}
      onKeyDown={press}
    >
      {rows.map((row, nth) => (
        <Row
          key={row.row.id}
          {...{ row, nth, of: page.of, chosen: chosen.has(row.row.id), current: nth === at }}
          onPress={() => {
            onGo(nth);
            toggle(row);
          }}
        />
      ))}
    </div>
  );
}

function Row(props: {
  row: SharedRow;
  nth: number;
  of: number;
  chosen: boolean;
  current: boolean;
  onPress: () => void;
}) {
  const { row, of, chosen, current } = props;
  const kinds = useWorkbench((state) => state.kinds);
  const drawn = useGraph(({ view }) => nodeOfEntity(view).has(row.row.id));
  const { key } = row.row;
  const name = shortValue(kinds, key, 34);
  return (
    <div
      id={`pivot-${props.nth}`}
      role="option"
      aria-selected={chosen}
      aria-label={`${spokenRow(kinds, row, of)}${drawn ? ', drawn' : ''}`}
      title={displayValue(kinds, key)}
      data-current={current || undefined}
      className={classes('pivot-row', chosen && 'pivot-row-chosen', current && 'pivot-row-current')}
      onClick={props.onPress}
    >
      <span className="pivot-check" aria-hidden />
      <KindMark kind={markOf(kinds, key.kind)} />
      <span className="grow cut">{name}</span>
      <span className="pivot-drawn text-3">{drawn && 'drawn'}</span>
      <span className="pivot-among number">{amongWords(row, of)}</span>
      <span className="pivot-outside number text-2">{outsideWords(row)}</span>
      <span className={classes('pivot-worth number', row.suppressed !== null && 'text-3')}>
        {worthWords(row)}
      </span>
    </div>
  );
}

function steppedTo(key: string, at: number, count: number): number | undefined {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: count }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
} // prettier-ignore

function toggled(chosen: ReadonlySet<EntityId>, id: EntityId): ReadonlySet<EntityId> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
