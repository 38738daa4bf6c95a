// Makes the look of a style and of what is drawn, and says meanwhile how far it is. The last look stands until the next is there, and after a stop.
import { isCancelled } from '../../../../shared/kernel/errors';
import { sameStyle, shippedStyle, type GraphStyle } from '../../../../shared/model/records/graph-style';
import { problemOf } from '../../../state/problem';
import type { Session } from '../../../state/session';
import type { GraphDesk } from '../graph-desk';
import type { LookSource } from './look-means';
import { makeLook } from './make-look';

type Drawn = Omit<LookSource, 'rows' | 'edgesAmong' | 'kernel'>;
type Means = Pick<Session, 'kernel'> & { engine: Pick<Session['engine'], 'rows' | 'edgesAmong'> };

/** Returns what ends it: after that nothing of it is heard. */
export function followLook(
  ui: GraphDesk['ui'],
  means: Means,
  style: GraphStyle,
  drawn: Drawn,
): (() => void) | undefined {
  if (sameStyle(style, shippedStyle) || drawn.nodes.length === 0) {
    ui.setState({ look: null, looking: null });
    return undefined;
  }
  let own = new AbortController();
  const begin = (): void => {
    own = new AbortController();
    void run(ui, means, style, drawn, own, begin);
  };
  begin();
  return () => own.abort(REPLACED);
}

/** Why a run ends that another one follows. */
const REPLACED = 'replaced';
/** What is made sooner is not worth a word, milliseconds. */
const PATIENCE = 250;

async function run(
  ui: GraphDesk['ui'],
  { engine, kernel }: Means,
  style: GraphStyle,
  drawn: Drawn,
  own: AbortController,
  again: () => void,
): Promise<void> {
  const { signal } = own;
  const busy = (share: number | null): void =>
    ui.setState({ looking: { type: 'busy', share, stop: () => own.abort() } });
  const patience = setTimeout(() => busy(null), PATIENCE);
  const report = (share: number): void => {
    if (!signal.aborted && ui.getState().looking?.type === 'busy') busy(share);
  };
  // Who stops it does not wait for what cannot be stopped.
  signal.addEventListener('abort', () => {
    clearTimeout(patience);
    if (signal.reason !== REPLACED) ui.setState({ looking: { type: 'stopped', again } });
  });
  try {
    const look = await makeLook(style, {
      ...drawn,
      rows: (ids) => engine.rows(ids),
      edgesAmong: (ids) => engine.edgesAmong(ids),
      kernel: (input) => kernel(input, report, signal),
    });
    if (!signal.aborted) ui.setState({ look, looking: null });
  } catch (error) {
    if (signal.aborted || isCancelled(error)) return;
    ui.setState({ problem: problemOf(error), looking: { type: 'stopped', again } });
  } finally {
    clearTimeout(patience);
  }
}
