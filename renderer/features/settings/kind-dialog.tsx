// Defines a kind or changes one: its name, its mark, how its values are compared, what sharing one is worth.
import { useState } from 'react';
import { EVIDENCE_GROUPS } from '../../../shared/model/evidence';
import { HUES, SHAPES } from '../../../shared/model/kinds/kind';
import type { CustomKind } from '../../../shared/model/records/custom-kind';
import { useAttempt } from '../../state/attempt';
import { useSession, useWorkbench } from '../../state/context';
import { groupWord } from '../../state/linkage-words';
import { workspaceJournalOf } from '../../state/workspace-journal';
import { saveKindStep } from '../../state/workspace-steps';
import { SelectField, type Choice } from '../../ui/choice';
import { DialogButtons, FormDialog } from '../../ui/dialog';
import { Checkbox, TextField } from '../../ui/field';
import { KindMark } from '../../ui/kind-mark';
import { CurveField, DecayFields } from './curve-fields';
import { formOf, kindProblems, kindRecord, newKindForm, type KindForm, type KindProblems } from './kind-form';

const COMPARED: readonly Choice<CustomKind['canonical']>[] = [
  { value: 'trim', label: 'Without white space around' },
  { value: 'lower-case', label: 'In lower case' },
  { value: 'exact', label: 'Exactly as written' },
];

export function KindDialog({ edited, onClose }: { edited: CustomKind | null; onClose: () => void }) {
  const [form, setForm] = useState<KindForm>(edited === null ? newKindForm : formOf(edited));
  const kinds = useWorkbench((state) => state.kinds);
  const session = useSession();
  const attempt = useAttempt();
  const problems = kindProblems(form, kinds, edited?.id ?? null);
  const ready = Object.keys(problems).length === 0;
  const change = (part: Partial<KindForm>): void => setForm({ ...form, ...part });
  const save = (): boolean => {
    const kind = kindRecord(form, edited);
    const take = async (): Promise<void> =>
      workspaceJournalOf(session).take(async () => saveKindStep(await session.reader.kinds(), kind));
    if (ready) attempt(take);
    return ready;
  };
  return (
    <FormDialog
      title={edited === null ? 'New kind' : `Edit ${edited.label}`}
      size={480}
      onClose={onClose}
      onSubmit={save}
    >
      <Names form={form} problems={problems} change={change} />
      <Looks form={form} problems={problems} change={change} />
      <SelectField
        label="Values are compared"
        choices={COMPARED}
        value={form.canonical}
        onChange={(canonical) => change({ canonical })}
      />
      <Checkbox checked={form.realm} onChange={(realm) => change({ realm })}>
        The same value means something else at another lab
      </Checkbox>
      <Checkbox checked={form.counts} onChange={(counts) => change({ counts })}>
        Sharing a value is evidence
      </Checkbox>
      {form.counts && <Curve form={form} problems={problems} change={change} />}
      <DialogButtons onClose={onClose} action={edited === null ? 'Define' : 'Save'} ready={ready} />
    </FormDialog>
  );
}

type PartProps = { form: KindForm; problems: KindProblems; change: (part: Partial<KindForm>) => void };

function Names({ form, problems, change }: PartProps) {
  return (
    <div className="settings-pair">
      <TextField
        label="Label"
        placeholder="Referral code"
        value={form.label}
        problem={form.label === '' ? undefined : problems.label}
        onChange={(label) => change({ label })}
        maxLength={60}
        data-autofocus
      />
      <TextField
        label="Plural"
        placeholder={form.label === '' ? 'Referral codes' : `${form.label}s`}
        value={form.plural}
        onChange={(plural) => change({ plural })}
        maxLength={60}
      />
    </div>
  );
}

function Looks({ form, problems, change }: PartProps) {
  const shapes = SHAPES.map((shape) => ({
    value: shape,
    label: capital(shape.replace('-', ' ')),
    mark: <KindMark kind={{ shape, hue: form.hue }} />,
  }));
  const hues = HUES.map((hue) => ({
    value: hue,
    label: capital(hue),
    mark: <KindMark kind={{ shape: form.shape, hue }} />,
  }));
  return (
    <div className="settings-pair">
      <SelectField
        label="Shape"
        choices={shapes}
        value={form.shape}
        problem={problems.look}
        onChange={(shape) => change({ shape })}
      />
      <SelectField label="Colour of" choices={hues} value={form.hue} onChange={(hue) => change({ hue })} />
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function Curve(props: PartProps) {
  const { form, change } = props;
  const groups = EVIDENCE_GROUPS.map((group) => ({ value: group, label: groupWord(group) }));
  return (
    <>
      <SelectField
        label="Evidence group"
        choices={groups}
        value={form.group}
        onChange={(group) => change({ group })}
      />
      <div className="settings-pair">
        <CurveField part="baseBits" {...props} />
        <CurveField part="flatTo" {...props} />
      </div>
      <DecayFields {...props} />
    </>
  );
}
