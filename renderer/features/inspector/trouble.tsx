// A question that could not be answered, in words.
import type { Problem } from '../../state/workbench';
import { Banner } from '../../ui/states';
import { words } from '../../ui/words';

export function Trouble({ problem }: { problem: Problem }) {
  const { title, kept, next } = words(problem.code, problem.data);
  return (
    <div className="inspector-trouble">
      <Banner tone="bad" title={title}>
        {kept} {next}
      </Banner>
    </div>
  );
}
