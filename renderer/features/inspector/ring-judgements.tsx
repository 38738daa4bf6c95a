// What was judged of a ring's members, and what keeps somebody out of it.
import type { RingDetail } from '../../../shared/engine/engine';
import { pairOf } from '../../../shared/model/records/judgement';
import { useWorkbench } from '../../state/context';
import { JudgementLine } from '../../state/judgement-line';
import { formatCount } from '../../ui/format';
import { Block } from './block';
import './judge.css';

const MOST = 50;

export function RingJudgements({ ring: { judgements } }: { ring: RingDetail }) {
  const all = useWorkbench((state) => state.rings?.judgements ?? []);
  const rows = judgements.flatMap((at) => all[at] ?? []);
  const [shown, total] = [rows.slice(0, MOST), formatCount(rows.length)];
  if (rows.length === 0) return null;
  return (
    <Block title="Judged" figure={rows.length > MOST ? `${MOST} of ${total}` : total}>
      <ul className="judge-others">
        {shown.map((row) => (
          <JudgementLine key={pairOf(row.judgement)} row={row} />
        ))}
      </ul>
    </Block>
  );
}
