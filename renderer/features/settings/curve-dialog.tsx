// What sharing a selector of a kind is worth here: its curve, drawn beside the one that ships, with the reason for that one.
import { useState } from 'react';
import type { EvidenceCurve } from '../../../shared/model/evidence';
import type { Kind } from '../../../shared/model/kinds/kind';
import { useCurves } from '../../state/curves';
import { groupWord } from '../../state/linkage-words';
import { Button } from '../../ui/button';
import { DialogButtons, FormDialog } from '../../ui/dialog';
import { CurveField, DecayFields } from './curve-fields';
import { CurvePlot } from './curve-plot';
import { curveProblems, type CurveForm } from './kind-form';

type Props = { kind: Kind; shipped: EvidenceCurve; onClose: () => void };

export function CurveDialog({ kind, shipped, onClose }: Props) {
  const { edited, setCurves } = useCurves();
  const [form, setForm] = useState<CurveForm>(() => formOfCurve(edited[kind.id] ?? shipped));
  const [drawn, setDrawn] = useState<EvidenceCurve>(edited[kind.id] ?? shipped);
  const problems = curveProblems(form);
  const ready = Object.keys(problems).length === 0;
  const change = (part: Partial<CurveForm>): void => {
    const next = { ...form, ...part };
    setForm(next);
    if (Object.keys(curveProblems(next)).length === 0) setDrawn(curveOf(next, shipped.group));
  };
  const save = (): boolean => {
    if (ready) setCurves({ [kind.id]: sameCurve(drawn, shipped) ? null : drawn });
    return ready;
  };
  return (
    <FormDialog title={`What sharing counts: ${kind.label}`} size={480} onClose={onClose} onSubmit={save}>
      <CurvePlot curve={drawn} shipped={sameCurve(drawn, shipped) ? undefined : shipped} />
      <p className="micro text-3">
        Bits by the number of accounts seen with one; dashed: as it ships. Group:{' '}
        {groupWord(shipped.group).toLowerCase()}.
      </p>
      <div className="settings-pair">
        <CurveField part="baseBits" {...{ form, problems, change }} />
        <CurveField part="flatTo" {...{ form, problems, change }} />
      </div>
      <DecayFields {...{ form, problems, change }} />
      {kind.why !== undefined && (
        <p className="micro text-2 curve-why">Why it ships as it does: {kind.why}</p>
      )}
      <div>
        <Button disabled={sameCurve(drawn, shipped) && ready} onClick={() => change(formOfCurve(shipped))}>
          Back to what ships
        </Button>
      </div>
      <DialogButtons onClose={onClose} action="Apply" ready={ready} />
    </FormDialog>
  );
}

function formOfCurve({ baseBits, flatTo, slope, halfLifeDays }: EvidenceCurve): CurveForm {
  return { baseBits, flatTo, slope, halfLifeDays: Number.isFinite(halfLifeDays) ? halfLifeDays : null };
}

/** Only for a form without problems. */
function curveOf(form: CurveForm, group: EvidenceCurve['group']): EvidenceCurve {
  return {
    group,
    baseBits: form.baseBits ?? 0,
    flatTo: form.flatTo ?? 1,
    slope: form.slope ?? 0,
    halfLifeDays: form.halfLifeDays ?? Infinity,
  };
}

function sameCurve(a: EvidenceCurve, b: EvidenceCurve): boolean {
  return (['baseBits', 'flatTo', 'slope', 'halfLifeDays'] as const).every((part) => a[part] === b[part]);
}
