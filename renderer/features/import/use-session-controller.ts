// One controller for each open workspace, made when its import screen is first shown; it lives as long as the session.
import { kindRegistry, type KindRegistry } from '../../../shared/model/kinds/registry';
import { useSession, useSurroundings } from '../../state/context';
import type { Session } from '../../state/session';
import type { Workbench } from '../../state/store';
import type { CustomKind } from '../../../shared/model/records/custom-kind';
import { workspaceJournalOf } from '../../state/workspace-journal';
import { createContext, type KindsOf } from './import.context';
import { createController, type ImportController } from './import.controller';

const TASK = 'import';
const controllers = new WeakMap<Session, ImportController>();

export function useSessionController(): ImportController {
  const session = useSession();
  const { workbench } = useSurroundings();
  const known = controllers.get(session);
  if (known !== undefined) return known;
  const made = controllerFor(session, workbench);
  controllers.set(session, made);
  return made;
}

function controllerFor(session: Session, { actions, store }: Workbench): ImportController {
  const context = createContext(session, {
    clock: { now: () => new Date(), steady: () => performance.now() },
    kindsOf: registryOf(),
    onChanges: (changed) => {
      const endKinds = store.subscribe((now, before) => {
        if (now.kinds !== before.kinds) changed();
      });
      const endSteps = workspaceJournalOf(session).store.subscribe(changed);
      return () => {
        endKinds();
        endSteps();
      };
    },
    say: actions.announce,
    task: (task) => {
      if (task === null) actions.taskEnded(TASK);
      else actions.taskChanged(task);
    },
  });
  return createController(context);
}

/** The registry of the kinds in use, made again only when they change. */
function registryOf(): KindsOf {
  let made: { of: readonly CustomKind[]; kinds: KindRegistry } | undefined;
  return ({ customKinds }) => {
    if (made?.of !== customKinds) made = { of: customKinds, kinds: kindRegistry(customKinds) };
    return made.kinds;
  };
}
