// What is left out of the evidence, always in sight above the rings: "Without 2 selectors and 1 source", each to be taken back.
import type { RingList } from '../../../shared/engine/engine';
import { useWorkbench } from '../../state/context';
import { excludedWords, isExcluded, thingId, thingsOf, thingWords, withoutThing } from '../../state/excluded';
import { excludedOf, useTrial } from '../../state/trial';
import { Chip } from '../../ui/chip';

export function WithoutChips({ list }: { list: RingList }) {
  const { trial, propose } = useTrial();
  const kinds = useWorkbench((state) => state.kinds);
  const sources = useWorkbench((state) => state.summary?.sources);
  const applied = list.parameters.excluded;
  const things = thingsOf(trial === null ? applied : excludedOf(trial.settings));
  const words = excludedWords(applied);
  if (things.length === 0 && words === '') return null;
  const nameOf = (id: string): string | undefined => sources?.find((source) => source.id === id)?.name;
  return (
    <div className="without" role="group" aria-label="Left out of the evidence">
      <span className="micro text-2 no-wrap">{words === '' ? 'Trying without' : `Without ${words}`}</span>
      {things.map((thing) => {
        const name = thingWords(thing, kinds, nameOf);
        return (
          <Chip
            key={thingId(thing)}
            tone={isExcluded(applied, thing) ? 'on' : 'line'}
            removeLabel={`Count ${name} again`}
            onRemove={() => propose(`${name} counts again`, (now) => withoutThing(now, thing))}
          >
            {name}
          </Chip>
        );
      })}
    </div>
  );
}
