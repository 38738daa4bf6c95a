// A question that could not be answered, in words, and the way to ask it again.
import { createContext, useContext } from 'react';
import type { Problem } from '../../state/workbench';
import { Button } from '../../ui/button';
import { ProblemBanner } from '../../ui/problem-banner';

/** Asks everything in the inspector anew. */
export const AskAgain = createContext<() => void>(() => undefined);

export function Trouble({ problem }: { problem: Problem }) {
  const again = useContext(AskAgain);
  return (
    <div className="inspector-trouble" role="alert">
      <ProblemBanner problem={problem} actions={<Button onClick={again}>Try again</Button>} />
    </div>
  );
}
