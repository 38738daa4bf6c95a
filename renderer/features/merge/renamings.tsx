// What is kept beside something of the same name: under which name it will be found.
import { itemName, MERGE_PARTS } from '../../../shared/merge/item-name';
import type { Compared, MergePlan } from '../../../shared/merge/plan';
import { formatCount } from '../../ui/format';
import { partNoun } from './merge-words';

const SHOWN = 50;

export function Renamings({ plan }: { plan: MergePlan }) {
  const all = MERGE_PARTS.flatMap((part) =>
    (plan.parts[part] as Compared<never>).renamed.map(({ item, from }) => ({
      ...{ part, from, to: itemName(part, item) },
    })),
  );
  if (all.length === 0) return null;
  const shown = all.slice(0, SHOWN);
  return (
    <section aria-labelledby="merge-beside">
      <h3 id="merge-beside" className="merge-title">
        Kept beside what has their name here{' '}
        <span className="text-3">{all.length > SHOWN && `${SHOWN} of ${formatCount(all.length)} shown`}</span>
      </h3>
      <table className="merge-table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">There</th>
            <th scope="col">Will be here</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ part, from, to }) => (
            <tr key={`${part} ${to}`}>
              <td className="text-2">{partNoun(part)}</td>
              <td>{from}</td>
              <td>{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
