// What a merge would do, before it does it: counts by kind of record, what is kept beside, what differs and is chosen, what stays as it is.
import { useEffect, useState } from 'react';
import { MERGE_PARTS } from '../../../shared/merge/item-name';
import { coming, type MergePlan } from '../../../shared/merge/plan';
import { useActions } from '../../state/context';
import { Button } from '../../ui/button';
import { formatCount } from '../../ui/format';
import { Banner } from '../../ui/states';
import type { MergeController } from './merge.controller';
import { chooseBy, Disputes, noChoices, type Choices } from './disputes';
import { arrivingWords, partTitle, settingWords } from './merge-words';
import { Renamings } from './renamings';

export function MergePreview({
  plan,
  controller,
  onClose,
}: {
  plan: MergePlan;
  controller: MergeController;
  onClose: () => void;
}) {
  const [choices, setChoices] = useState<Choices>(noChoices);
  const choose = chooseBy(choices);
  const words = arrivingWords(plan, choose);
  const nothing = words === '' && plan.marking === null;
  const { announce } = useActions();
  const [first] = useState(words);
  useEffect(() => announce(first === '' ? 'Compared' : `Compared: ${first} to come`), [announce, first]);
  return (
    <>
      <p>
        <strong className="strong">{plan.theirs.name}</strong>{' '}
        <span className="text-2">{plan.theirs.marking}</span>
      </p>
      <Counts plan={plan} />
      <Renamings plan={plan} />
      <Disputes plan={plan} choices={choices} onChoose={setChoices} />
      <Staying plan={plan} />
      {nothing && (
        <Banner tone="ok" title="There is nothing to merge">
          All that it holds is here already, or stays as it is here.
        </Banner>
      )}
      <div className="dialog-buttons">
        <Button size="large" onClick={controller.again} data-autofocus={nothing || undefined}>
          Choose another
        </Button>
        <Button size="large" onClick={onClose}>
          Cancel
        </Button>
        <Button
          size="large"
          variant="primary"
          disabled={nothing}
          onClick={() => void controller.merge(choose)}
          data-autofocus={!nothing || undefined}
        >
          {words === '' ? 'Merge' : `Merge ${words}`}
        </Button>
      </div>
    </>
  );
}

/** Kinds of records of which it has none are left out. */
function Counts({ plan: { parts } }: { plan: MergePlan }) {
  const rows = MERGE_PARTS.map((part) => {
    const { same, renamed, disputed } = parts[part];
    const fresh = coming<unknown>(parts[part]).length - renamed.length;
    return { part, counts: [fresh, same, renamed.length, disputed.length] };
  }).filter(({ counts }) => counts.some((count) => count > 0));
  if (rows.length === 0) return null;
  return (
    <table className="merge-table" aria-label="What would come">
      <thead>
        <tr>
          <th scope="col">Of theirs</th>
          {['New', 'Here already', 'Kept beside', 'Differing'].map((title) => (
            <th key={title} scope="col" className="number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ part, counts }) => (
          <tr key={part}>
            <th scope="row">{partTitle(part)}</th>
            {counts.map((count, at) => (
              <td key={at} className={count === 0 ? 'number text-3' : 'number'}>
                {formatCount(count)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Staying({ plan: { settings, marking, here } }: { plan: MergePlan }) {
  if (settings.length === 0 && marking === null) return null;
  return (
    <ul className="merge-staying text-2" aria-label="Settings">
      {marking !== null && (
        <li>
          The marking becomes {marking}, the stricter of the two; it is {here.marking} now.
        </li>
      )}
      {settings.map((one) => (
        <li key={one.setting}>{settingWords(one)}</li>
      ))}
    </ul>
  );
}
