// The numbers of an evidence curve as fields: what each is called and counted in, wherever a curve is written.
import { NumberField } from '../../ui/field';
import type { CurveForm, KindProblems } from './kind-form';

type Part = keyof CurveForm;
type FieldWords = { label: string; unit: string; hint?: string };

const FIELDS = {
  baseBits: { label: 'Worth', unit: 'bits' },
  flatTo: { label: 'Full worth up to', unit: 'accounts' },
  slope: { label: 'Lost per doubling', unit: 'bits' },
  halfLifeDays: { label: 'Halves after', unit: 'days', hint: 'Between two uses. Empty: never' },
} satisfies Record<Part, FieldWords>;

type Props = {
  form: CurveForm;
  problems: KindProblems;
  change: (part: Partial<CurveForm>) => void;
};

export function CurveField({ part, form, problems, change }: Props & { part: Part }) {
  return (
    <NumberField
      {...FIELDS[part]}
      value={form[part]}
      problem={problems[part]}
      onChange={(value) => change({ [part]: value })}
    />
  );
}

/** What a selector that many have loses, and when. */
export function DecayFields(props: Props) {
  return (
    <div className="settings-pair">
      <CurveField part="slope" {...props} />
      <CurveField part="halfLifeDays" {...props} />
    </div>
  );
}
