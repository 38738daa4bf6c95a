// Said in the title bar while another window writes the workspace: that this one only reads, and the way to write here instead.
import { Eye } from 'lucide-react';
import { useDesk, useWorkbench } from '../../state/context';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';

export function ReadOnly() {
  const readOnly = useWorkbench((state) => state.readOnly);
  const desk = useDesk();
  if (!readOnly) return null;
  return (
    <span className="title-bar-read-only" role="status">
      <span title="Another window writes this workspace; this one shows it, and follows what is changed there.">
        <Chip tone="warn" icon={<Eye size={12} strokeWidth={1.5} aria-hidden />}>
          Read-only
        </Chip>
      </span>
      <Button
        onClick={() => void desk.takeOver()}
        title="This window writes from then on, the other one reads. What is on its way to the disk there gets there first."
      >
        Take over here
      </Button>
    </span>
  );
}
