// The live region: what screen readers are told when something changes that is only seen.
import { useWorkbench } from '../../state/context';

export function Announcer() {
  const { text, at } = useWorkbench((state) => state.announcement);
  return (
    <div className="unseen" aria-live="polite" aria-atomic="true">
      <span key={at}>{text}</span>
    </div>
  );
}
