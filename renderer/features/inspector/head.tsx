// The head of what is looked at: mark, value (shown as its kind displays it, copied whole), what it is.
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import type { EntityRow } from '../../../shared/engine/engine';
import { useActions, useWorkbench } from '../../state/context';
import { displayValue, kindLabel, markOf } from '../../state/entity-text';
import { IconButton } from '../../ui/button';
import { cutMiddle } from '../../ui/format';
import { KindMark } from '../../ui/kind-mark';

export function Head({ row, detail }: { row: EntityRow; detail: string }) {
  const kinds = useWorkbench((state) => state.kinds);
  const shown = displayValue(kinds, row.key);
  return (
    <div className="inspector-head">
      <KindMark kind={markOf(kinds, row.key.kind)} size={28} label={kindLabel(kinds, row.key.kind)} />
      <div className="grow">
        <h2 className="inspector-value" title={shown}>
          {cutMiddle(shown, 64)}
        </h2>
        <div className="text-3 micro cut">{detail}</div>
      </div>
      <CopyValue value={row.key.value} />
    </div>
  );
}

/** The value as it was logged, not as it is shown: for the next tool. */
function CopyValue({ value }: { value: string }) {
  const [done, setDone] = useState(false);
  const { announce } = useActions();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value);
    setDone(true);
    announce('Copied whole');
    setTimeout(() => setDone(false), 1500);
  };
  const Icon = done ? Check : Copy;
  return (
    <IconButton
      label="Copy the whole value"
      onClick={() => void copy().catch(() => announce('The clipboard refused it'))}
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden />
    </IconButton>
  );
}
