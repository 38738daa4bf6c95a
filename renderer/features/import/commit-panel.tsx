// What commit will do, and what stands before it. The one primary action of the screen is at its foot.
import { formatCount, formatDuration, formatOf } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { Facts } from '../../ui/list';
import { Panel, Section } from '../../ui/panel';
import { formatDates } from '../../ui/time';
import { useZone } from '../../state/context';
import { BeforeCommit } from './before-commit';
import { CommitActions } from './commit-actions';
import { useImport, useKinds } from './import.hooks';
import { totals } from './review.model';

export function CommitPanel() {
  const files = useImport((state) => state.files.length);
  return (
    <Panel title="What commit will do">
      <div className="scroll grow">
        {files === 0 ? (
          <p className="import-note">
            Nothing yet. Files are read into staging first; what is new and what is known shows here before
            anything changes.
          </p>
        ) : (
          <>
            <SoFar />
            <Rows />
            <BeforeCommit />
          </>
        )}
      </div>
      <CommitActions />
    </Panel>
  );
}

function SoFar() {
  const state = useImport((all) => all);
  const kinds = useKinds();
  const staged = totals(state).files;
  const order = kinds.all().map(({ id }) => id);
  const rows = [...(state.comparison?.kinds ?? [])].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
  );
  return (
    <Section
      title="Entities"
      caption={staged === 0 ? 'after the check' : `of ${formatOf(staged, 'staged file')}`}
    >
      {staged === 0 || state.comparison === null ? (
        <p className="import-note">
          {staged === 0 ? 'New and known ones are counted when a file is read.' : 'Comparing…'}
        </p>
      ) : (
        <table className="import-known">
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">Kind</span>
              </th>
              <th scope="col">new</th>
              <th scope="col">known</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, fresh, known }) => (
              <tr key={kind}>
                <th scope="row">
                  <span className="row">
                    {kinds.has(kind) && <KindMark kind={kinds.get(kind)} />}
                    <span className="cut">{kinds.has(kind) ? kinds.get(kind).plural : kind}</span>
                  </span>
                </th>
                <td className={fresh === 0 ? 'text-3' : 'strong'}>{formatCount(fresh)}</td>
                <td className="text-2">{formatCount(known)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Rows() {
  const zone = useZone();
  const all = useImport((state) => state);
  const sum = totals(all);
  if (sum.files === 0) return null;
  return (
    <Section title="Rows">
      <div className="import-fields import-figures">
        <Facts
          facts={[
            ['Read', formatCount(sum.read)],
            ['Accepted', formatCount(sum.accepted)],
            ['Rejected', formatCount(sum.rejected)],
            ['Observations', formatCount(sum.observations)],
            ['Seen', sum.first === null ? 'no times' : formatDates(sum.first, sum.last, zone)],
            ...(sum.first === sum.last ? [] : [['Spanning', span(sum.first, sum.last)] as const]),
          ]}
        />
      </div>
    </Section>
  );
}

function span(first: number | null, last: number | null): string {
  if (first === null || last === null) return '–';
  const days = (last - first) / 86_400_000;
  return days >= 2 ? `${formatCount(Math.round(days))} days` : formatDuration((last - first) / 1000);
}
