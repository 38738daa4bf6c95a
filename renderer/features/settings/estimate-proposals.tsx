// One line a kind: what was counted, what holds now, what is proposed, and whether to use it.
import type { CurveEstimate } from '../../../shared/engine/curve-estimate';
import type { KindEstimate } from '../../../shared/linkage/estimation/types';
import { useWorkbench } from '../../state/context';
import { kindLabel, markOf } from '../../state/entity-text';
import { formatBits, formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { curveWords, probabilityWords, remark } from './estimate.model';

type Props = {
  estimate: CurveEstimate;
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
};

export function EstimateProposals({ estimate: { estimation, present }, chosen, onChoose }: Props) {
  const proposed = estimation.kinds.filter(({ curve }) => curve !== null).map(({ kind }) => kind);
  const all = proposed.length > 0 && proposed.every((kind) => chosen.includes(kind));
  const choose = (kind: string): void =>
    onChoose(chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]);
  return (
    <div className="estimate-scroll scroll" role="region" aria-label="Proposed curves" tabIndex={0}>
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label="Use all that are proposed"
                disabled={proposed.length === 0}
                checked={all}
                onChange={() => onChoose(all ? [] : proposed)}
              />
            </th>
            <th scope="col">Kind</th>
            <th scope="col" className="number">
              Accounts
            </th>
            <th scope="col" className="number">
              m
            </th>
            <th scope="col" className="number">
              u
            </th>
            <th scope="col">Now</th>
            <th scope="col">Proposed</th>
          </tr>
        </thead>
        <tbody>
          {estimation.kinds.map((one) => (
            <Proposal
              key={one.kind}
              one={one}
              present={curveWords(present[one.kind])}
              chosen={chosen.includes(one.kind)}
              onChoose={() => choose(one.kind)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ProposalProps = { one: KindEstimate; present: string; chosen: boolean; onChoose: () => void };

function Proposal({ one, present, chosen, onChoose }: ProposalProps) {
  const kinds = useWorkbench((state) => state.kinds);
  const label = kindLabel(kinds, one.kind);
  const said = remark(one);
  return (
    <tr>
      <td>
        {one.curve !== null && (
          <input
            type="checkbox"
            aria-label={`Use what is proposed for ${label.toLowerCase()}`}
            checked={chosen}
            onChange={onChoose}
          />
        )}
      </td>
      <th scope="row">
        <span className="row">
          <KindMark kind={markOf(kinds, one.kind)} />
          <span className="no-wrap">{label}</span>
        </span>
      </th>
      <td className="number">{formatCount(one.accounts)}</td>
      <td className="number no-wrap">{one.curve === null ? '' : probabilityWords(one.m)}</td>
      <td className="number no-wrap">{one.curve === null ? '' : probabilityWords(one.u)}</td>
      <td className="no-wrap text-2">{present}</td>
      <td>
        {one.curve !== null && (
          <span className="no-wrap">
            {curveWords(one.curve)}
            {one.error !== null && <span className="text-3"> ± {formatBits(one.error)}</span>}
          </span>
        )}
        {said !== '' && <span className="estimate-remark micro text-3">{said}</span>}
      </td>
    </tr>
  );
}
