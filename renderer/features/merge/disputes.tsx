// What can be here only once and differs: both are shown, and one of them is chosen, one by one or all at once.
import { itemName, MERGE_PARTS } from '../../../shared/merge/item-name';
import type { Choose, Compared, Disputed, MergePart, MergePlan, Side } from '../../../shared/merge/plan';
import { useZone } from '../../state/context';
import { Segmented } from '../../ui/choice';
import { formatCount, formatOf } from '../../ui/format';
import { partNoun, sideWords } from './merge-words';

/** `all` holds where nothing was chosen of one; `preset`: what is newer, and logs as they are here. */
export type Choices = { all: Side | 'preset'; single: ReadonlyMap<string, Side> };
export const noChoices: Choices = { all: 'preset', single: new Map() };

const keyOf = (part: MergePart, { key }: Disputed<unknown>): string => `${part} ${key}`;

export const chooseBy =
  ({ all, single }: Choices): Choose =>
  (part, disputed) =>
    single.get(keyOf(part, disputed)) ?? (all === 'preset' ? disputed.preset : all);

/** More rows than a person chooses one by one. */
const SHOWN = 100;

const ALL = [
  { value: 'preset', label: 'Newer' },
  { value: 'here', label: 'Here' },
  { value: 'theirs', label: 'Theirs' },
] as const;
const SIDES = [
  { value: 'here', label: 'Here' },
  { value: 'theirs', label: 'Theirs' },
] as const;

export function Disputes({
  plan,
  choices,
  onChoose,
}: {
  plan: MergePlan;
  choices: Choices;
  onChoose: (choices: Choices) => void;
}) {
  const all = MERGE_PARTS.flatMap((part) =>
    (plan.parts[part] as Compared<unknown>).disputed.map((disputed) => ({ part, disputed })),
  );
  if (all.length === 0) return null;
  const hidden = all.length - SHOWN;
  return (
    <section aria-labelledby="merge-differing">
      <header className="merge-header">
        <h3 id="merge-differing" className="merge-title">
          {formatOf(all.length, 'thing differs', 'things differ')}: one of both holds
        </h3>
        <Segmented
          label="Which holds of all that differ"
          choices={ALL}
          value={choices.all}
          onChange={(side) => onChoose({ all: side, single: new Map() })}
        />
      </header>
      <p className="text-3 micro">
        Newer is the later judgement and the higher version; a log that was read otherwise stays as it is
        here.
      </p>
      <DisputesTable all={all.slice(0, SHOWN)} choices={choices} onChoose={onChoose} />
      {hidden > 0 && (
        <p className="text-2 micro">
          {SHOWN} of {formatCount(all.length)} shown; the others follow what is chosen for all.
        </p>
      )}
    </section>
  );
}

function DisputesTable({
  all,
  choices,
  onChoose,
}: {
  all: readonly { part: MergePart; disputed: Disputed<unknown> }[];
  choices: Choices;
  onChoose: (choices: Choices) => void;
}) {
  const choose = chooseBy(choices);
  return (
    <div className="merge-scroll" tabIndex={0} role="region" aria-label="What differs">
      <table className="merge-table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Here</th>
            <th scope="col">Theirs</th>
            <th scope="col">Holds</th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ part, disputed }) => (
            <DisputeRow
              key={keyOf(part, disputed)}
              part={part}
              disputed={disputed}
              side={choose(part, disputed)}
              onChoose={(side) =>
                onChoose({ ...choices, single: new Map(choices.single).set(keyOf(part, disputed), side) })
              }
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DisputeRow({
  part,
  disputed,
  side,
  onChoose,
}: {
  part: MergePart;
  disputed: Disputed<unknown>;
  side: Side;
  onChoose: (side: Side) => void;
}) {
  const zone = useZone();
  const name = itemName(part, disputed.theirs as never);
  return (
    <tr>
      <td>
        {name} <span className="text-3 micro">{partNoun(part)}</span>
      </td>
      <td className={side === 'here' ? undefined : 'text-3'}>{sideWords(part, disputed.here, zone)}</td>
      <td className={side === 'theirs' ? undefined : 'text-3'}>{sideWords(part, disputed.theirs, zone)}</td>
      <td>
        <Segmented label={`Which holds of ${name}`} choices={SIDES} value={side} onChange={onChoose} />
      </td>
    </tr>
  );
}
