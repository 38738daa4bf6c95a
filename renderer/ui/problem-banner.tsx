// What went wrong, what was kept and what to do: the words for an error code, as a banner.
import type { ReactNode } from 'react';
import { Banner } from './states';
import { words } from './words';

export function ProblemBanner({
  problem,
  stays,
  actions,
}: {
  problem: { code: Parameters<typeof words>[0]; data: Parameters<typeof words>[1] };
  /** A sentence on what is still there, after the words on what was kept. */
  stays?: string;
  actions?: ReactNode;
}) {
  const { title, kept, next } = words(problem.code, problem.data);
  return (
    <Banner tone="bad" title={title} actions={actions}>
      {[kept, stays, next].filter((sentence) => sentence !== undefined && sentence !== '').join(' ')}
    </Banner>
  );
}
