// How the estimate converged: each kind proposes pairs in turn, and the others learn from them.
import type { Estimation, EstimationRound } from '../../../shared/linkage/estimation/types';
import { refusalWords } from '../../../shared/linkage/estimation/refusal-words';
import { useWorkbench } from '../../state/context';
import { kindLabel } from '../../state/entity-text';
import { formatCount, formatOf, formatShare } from '../../ui/format';
import { Sparkline } from '../../ui/sparkline';
import { iterationWords, rise } from './estimate.model';

export function EstimateRounds({ estimation: { rounds, limits } }: { estimation: Estimation }) {
  const kinds = useWorkbench((state) => state.kinds);
  if (rounds.length === 0) return null;
  const left = limits.kindsLeftOut.map((kind) => kindLabel(kinds, kind).toLowerCase());
  const converged = rounds.filter(({ refusal }) => refusal === null).length;
  return (
    <details className="estimate-rounds">
      <summary>
        How it converged: {formatCount(converged)} of {formatOf(rounds.length, 'round')} taught something
      </summary>
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">Pairs proposed by</th>
            <th scope="col" className="number">
              Pairs
            </th>
            <th scope="col" className="number">
              Compared
            </th>
            <th scope="col" className="number">
              One operator’s
            </th>
            <th scope="col">Iterations, log likelihood</th>
            <th scope="col">Taught</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <Round key={round.kind} round={round} label={kindLabel(kinds, round.kind)} />
          ))}
        </tbody>
      </table>
      {left.length > 0 && (
        <p className="micro text-3">
          Left out beyond {formatCount(limits.kinds)} kinds: {left.join(', ')}.
        </p>
      )}
    </details>
  );
}

function Round({ round, label }: { round: EstimationRound; label: string }) {
  const { pairs, compared, matchShare, iterations, refusal } = round;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="number">{formatCount(pairs)}</td>
      <td className="number">{formatCount(compared)}</td>
      <td className="number">{iterations.length === 0 ? '–' : formatShare(matchShare)}</td>
      <td>
        <span className="row no-wrap">
          <Sparkline values={rise(iterations)} width={64} height={20} />
          {iterationWords(round)}
        </span>
      </td>
      <td className="micro text-2">{refusal === null ? 'yes' : refusalWords(refusal)}</td>
    </tr>
  );
}
