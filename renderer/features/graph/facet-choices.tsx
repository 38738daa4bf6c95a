// What there is to choose of a facet in the graph, with its counts; none ticked lets all through.
import type { ChoiceCount } from '../../../shared/engine/engine';
import type { ChoiceFacet, TieFacet } from '../../../shared/query/facets/facet';
import { useWorkbench } from '../../state/context';
import { kindPlural, markOf } from '../../state/entity-text';
import { Checkbox } from '../../ui/field';
import { formatCount } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';
import { ProblemBanner } from '../../ui/problem-banner';
import { withFacet, type Draft } from './filter-draft';
import { useFacetWords } from './use-facet-words';
import { useChoiceCounts, type Drawn } from './use-sift';

/** Most first; the others are counted. */
const MOST_CHOICES = 200;

export function FacetChoices({
  facet,
  drawn,
  draft: { filter, onChange },
}: {
  facet: ChoiceFacet | TieFacet;
  drawn: Drawn;
  draft: Draft;
}) {
  const { data, problem } = useChoiceCounts(drawn, facet.id);
  const chosen = filter[facet.id] ?? [];
  const counts = withGone(data ?? [], chosen);
  const toggle = (choice: string): void => {
    const next = chosen.includes(choice) ? chosen.filter((one) => one !== choice) : [...chosen, choice];
    onChange(withFacet(filter, facet.id, next.length === 0 ? undefined : next));
  };
  const more = counts.length - MOST_CHOICES;
  if (problem !== undefined) return <ProblemBanner problem={problem} />;
  return (
    <fieldset className="filter-choices">
      <legend className="unseen">{facet.label}</legend>
      {data !== undefined && counts.length === 0 && <p className="text-2">Nothing in the graph has one.</p>}
      {counts.slice(0, MOST_CHOICES).map((count) => (
        <ChoiceLine
          key={count.choice}
          facet={facet}
          count={count}
          checked={chosen.includes(count.choice)}
          onToggle={() => toggle(count.choice)}
        />
      ))}
      {more > 0 && (
        <p className="text-2">
          The first {formatCount(MOST_CHOICES)} of {formatCount(counts.length)} are listed.
        </p>
      )}
    </fieldset>
  );
}

function ChoiceLine({
  facet,
  count: { choice, entities },
  checked,
  onToggle,
}: {
  facet: ChoiceFacet | TieFacet;
  count: ChoiceCount;
  checked: boolean;
  onToggle: () => void;
}) {
  const words = useFacetWords();
  const kinds = useWorkbench((state) => state.kinds);
  const isKind = facet.id === 'kind';
  const word = isKind ? kindPlural(kinds, choice) : facet.word(choice, words);
  return (
    <div className="row">
      <Checkbox checked={checked} onChange={onToggle}>
        <span className="row">
          {isKind && <KindMark kind={markOf(kinds, choice)} />}
          <span className="cut" title={word}>
            {word}
          </span>
        </span>
      </Checkbox>
      <span className="grow" />
      <span className="number text-2">{formatCount(entities)}</span>
    </div>
  );
}

/** What is chosen and nothing has (any more) can be let go of, too. */
function withGone(counts: readonly ChoiceCount[], chosen: readonly string[]): ChoiceCount[] {
  const gone = chosen.filter((choice) => counts.every((count) => count.choice !== choice));
  return [...gone.map((choice) => ({ choice, entities: 0 })), ...counts];
}
