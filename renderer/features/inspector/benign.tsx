// Legitimate arrangements that were weighed: the one that fits, and those that do not, each with its figures.
import { Handshake } from 'lucide-react';
import type { BenignExplanation } from '../../../shared/linkage/types';
import { benignWord } from '../../state/linkage-words';
import { formatShare } from '../../ui/format';
import { Block } from './block';

export function Benign({
  benign,
  considered,
}: {
  benign: BenignExplanation | null;
  considered: readonly BenignExplanation[];
}) {
  if (considered.length === 0 && benign === null) return null;
  const others = considered.filter((each) => each.archetype !== benign?.archetype);
  return (
    <Block
      title="Could it be benign?"
      figure={benign === null ? 'nothing accounts for it' : benignWord(benign.archetype)}
    >
      {benign !== null && <Fitting explanation={benign} />}
      {others.length > 0 && (
        <details className="inspector-details">
          <summary>{benign === null ? 'What was weighed' : 'What else was weighed'}</summary>
          <ul>
            {others.map((each) => (
              <li key={each.archetype} className="inspector-weighed">
                <div className="row">
                  <span className="grow">{benignWord(each.archetype)}</span>
                  <span className="text-3">fits {formatShare(each.fit)}</span>
                </div>
                {each.reasons.length > 0 && <p className="text-3 micro">{each.reasons.join('; ')}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Block>
  );
}

function Fitting({ explanation }: { explanation: BenignExplanation }) {
  return (
    <div className="inspector-benign">
      <Handshake size={16} strokeWidth={1.5} aria-hidden />
      <div>
        <div>
          Looks like a {benignWord(explanation.archetype)}: fits {formatShare(explanation.fit)}
        </div>
        <ul className="inspector-reasons">
          {explanation.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
