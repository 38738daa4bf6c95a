// A question that could not be answered, in words, and the way to ask it again.
import { createContext, useContext } from 'react';
import type { Problem } from '../../state/workbench';
import { Button } from '../../ui/button';
import { Banner } from '../../ui/states';
import { words } from '../../ui/words';

/** Asks everything in the inspector anew. */
export const AskAgain = createContext<() => void>(() => undefined);

export function Trouble({ problem }: { problem: Problem }) {
  const again = useContext(AskAgain);
  const { title, kept, next } = words(problem.code, problem.data);
  return (
    <div className="inspector-trouble" role="alert">
      <Banner tone="bad" title={title} actions={<Button onClick={again}>Try again</Button>}>
        {kept} {next}
      </Banner>
    </div>
  );
}
