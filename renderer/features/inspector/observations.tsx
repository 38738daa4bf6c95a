// Where it is written: each observation with its source and row, page by page.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ObservationRow } from '../../../shared/engine/engine';
import { isRelation, relation } from '../../../shared/model/relations/registry';
import { useActions, useSession, useWorkbench, useZone } from '../../state/context';
import { displayValue, markOf, shortValue } from '../../state/entity-text';
import { useQuery } from '../../state/query';
import { IconButton } from '../../ui/button';
import { formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { Moment } from '../../ui/moment';
import { Block } from './block';
import { Trouble } from './trouble';

const PAGE = 8;

export function Observations({ id, total }: { id: number; total: number }) {
  const { engine } = useSession();
  const [offset, setOffset] = useState(0);
  const version = useWorkbench((state) => state.summary?.version ?? 0);
  const { data, problem } = useQuery(`observations ${version} ${id} ${offset}`, () =>
    engine.table({
      table: 'observations',
      scope: { type: 'entities', ids: [id] },
      chosen: {},
      ...{ text: '', from: null, to: null, sort: [], offset, limit: PAGE },
    }),
  );
  if (problem !== undefined) return <Trouble problem={problem} />;
  const last = Math.min(total, offset + PAGE);
  return (
    <Block
      title="Observations"
      figure={
        <span className="row text-3">
          {total === 0 ? '0' : `${formatCount(offset + 1)}–${formatCount(last)} of ${formatCount(total)}`}
          <IconButton
            label="Earlier observations"
            disabled={offset === 0}
            onClick={() => setOffset(Math.max(0, offset - PAGE))}
          >
            <ChevronLeft size={14} strokeWidth={1.5} aria-hidden />
          </IconButton>
          <IconButton
            label="Later observations"
            disabled={last >= total}
            onClick={() => setOffset(offset + PAGE)}
          >
            <ChevronRight size={14} strokeWidth={1.5} aria-hidden />
          </IconButton>
        </span>
      }
    >
      <ul className="inspector-observations" style={{ minHeight: Math.min(PAGE, total) * 36 }}>
        {data?.rows.map((row) => (
          <Observation key={row.id} row={row} id={id} />
        ))}
      </ul>
    </Block>
  );
}

function Observation({ row, id }: { row: ObservationRow; id: number }) {
  const kinds = useWorkbench((state) => state.kinds);
  const zone = useZone();
  const { select } = useActions();
  const other = row.subject.id === id ? row.object : row.subject;
  const words = isRelation(row.relation)
    ? relation(row.relation)
    : { label: row.relation, inverse: row.relation };
  return (
    <li className="inspector-observation">
      <span className="row">
        <span className="text-3 no-wrap">{row.subject.id === id ? words.label : words.inverse}</span>
        <button
          type="button"
          className="inspector-account"
          title={displayValue(kinds, other.key)}
          onClick={() => select([other.id])}
        >
          <KindMark kind={markOf(kinds, other.key.kind)} />
          <span className="cut">{shortValue(kinds, other.key, 20)}</span>
        </button>
      </span>
      <span className="row text-3 micro">
        <Moment at={row.first} zone={zone} short />
        {row.count > 1 && <span>× {formatCount(row.count)}</span>}
        <span className="grow" />
        <span className="cut" title={`${row.source.name}, row ${row.row}`}>
          {row.source.name} : {formatCount(row.row)}
        </span>
      </span>
    </li>
  );
}
