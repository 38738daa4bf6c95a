// Files that an earlier session read into staging and left there: reviewed, or discarded.
import { Button } from '../../ui/button';
import { formatOf } from '../../ui/format';
import { Banner } from '../../ui/states';
import { useController, useImport } from './import.hooks';

export function Leftovers() {
  const controller = useController();
  const leftovers = useImport((state) => state.leftovers);
  const busy = useImport((state) => state.busy);
  if (leftovers.length === 0) return null;
  const rows = leftovers.reduce((all, source) => all + source.rows.accepted, 0);
  return (
    <div className="import-banner">
      <Banner
        tone="info"
        title={`${formatOf(leftovers.length, 'file')} staged in an earlier session`}
        actions={
          <>
            <Button disabled={busy !== null} onClick={controller.reviewLeftovers}>
              Review
            </Button>
            <Button
              variant="bare"
              disabled={busy !== null}
              onClick={() => void controller.discardLeftovers()}
            >
              Discard
            </Button>
          </>
        }
      >
        {leftovers.map(({ name }) => name).join(', ')}: {formatOf(rows, 'row')} read, neither committed nor
        discarded. Nothing of it is in the workspace.
      </Banner>
    </div>
  );
}
