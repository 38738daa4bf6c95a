// Files > Columns > Check > Commit: where the import is, and the way back and forth between what can be looked at.
import { Check } from 'lucide-react';
import { classes } from '../../ui/classes';
import { useController, useImport } from './import.hooks';
import type { ImportState, View } from './import.model';
import { currentStep, STEPS, type Step } from './review.model';

const LABELS: Record<Step, string> = { files: 'Files', columns: 'Columns', check: 'Check', commit: 'Commit' };

export function Steps() {
  const current = useImport(currentStep);
  const shown = useImport(shownStep);
  const controller = useController();
  const reachable = useImport((state) => reachableSteps(state).join(' '));
  const at = STEPS.indexOf(current);
  return (
    <nav aria-label="Steps of the import">
      <ol className="import-steps">
        {STEPS.map((step, i) => (
          <li
            key={step}
            className={classes('import-step', i < at && 'import-step-done', i === at && 'import-step-on')}
          >
            <StepButton
              label={LABELS[step]}
              number={i + 1}
              done={i < at}
              current={i === at}
              shown={step === shown}
              onShow={reachable.split(' ').includes(step) ? () => controller.show(viewOf(step)) : undefined}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

type StepButtonProps = {
  label: string;
  number: number;
  done: boolean;
  current: boolean;
  shown: boolean;
  onShow: (() => void) | undefined;
};

function StepButton({ label, number, done, current, shown, onShow }: StepButtonProps) {
  const face = (
    <>
      <span className="import-step-number">
        {done ? <Check size={12} strokeWidth={2} aria-hidden /> : number}
      </span>
      <span className={classes(shown && 'import-step-shown')}>{label}</span>
      {done && <span className="unseen">, done</span>}
    </>
  );
  const step = current ? 'step' : undefined;
  if (onShow === undefined) {
    return (
      <span className="import-step-face" aria-current={step}>
        {face}
      </span>
    );
  }
  return (
    <button type="button" className="import-step-face" aria-current={step} onClick={onShow}>
      {face}
    </button>
  );
}

function viewOf(step: Step): View {
  return step === 'files' ? 'sources' : step;
}

function shownStep(state: ImportState): Step | undefined {
  if (state.view === 'sources') return undefined;
  if (state.files.length === 0) return state.view === 'commit' && state.outcome !== null ? 'commit' : 'files';
  return state.view;
}

function reachableSteps(state: ImportState): Step[] {
  const file = state.files.find(({ id }) => id === state.selected);
  if (file === undefined) return [];
  const steps: Step[] = file.mapping === null ? [] : ['columns'];
  const read = file.phase.at === 'reading' || file.phase.at === 'staged' || file.phase.at === 'stopped';
  if (read || file.phase.at === 'waiting') steps.push('check');
  if (state.files.some(({ phase }) => phase.at === 'staged')) steps.push('commit');
  return steps;
}
