// The questions that the graph asks before it draws much.
import { useGraphDesk, useGraphUi } from './use-graph';
import { AskCollection } from './ask-collection';
import { AskCommon } from './ask-common';
import { AskExpand } from './ask-expand';
import { AskFilter } from './ask-filter';
import { AskNote } from './ask-note';
import { AskSelect } from './ask-select';
import { AskGroupName } from './ask-group-name';
import { AskViewName } from './ask-view-name';
import { Pivot } from './pivot';
import { AskStyleName } from './style/ask-style-name';
import { Dialog } from '../../ui/dialog';

export function Asking() {
  const desk = useGraphDesk();
  const ask = useGraphUi((state) => state.ask);
  const close = (): void => desk.ui.setState({ ask: null });
  if (ask === null) return null;
  if (ask.type === 'style-name') return <AskStyleName close={close} />;
  if (ask.type === 'view-name') return <AskViewName key={ask.named ?? ''} named={ask.named} close={close} />;
  if (ask.type === 'filter') return <AskFilter first={ask.first} close={close} />;
  if (ask.type === 'select') return <AskSelect close={close} />;
  if (ask.type === 'group-name') return <AskGroupName ids={ask.ids} named={ask.named} close={close} />;
  if (ask.type === 'note') return <AskNote id={ask.id} at={ask.at} close={close} />;
  return (
    <Dialog onClose={close} size={ask.type === 'pivot' ? 720 : 440} title={TITLES[ask.type]}>
      {ask.type === 'expand' && <AskExpand id={ask.id} close={close} />}
      {ask.type === 'collection' && <AskCollection node={ask.node} close={close} />}
      {ask.type === 'common' && <AskCommon ids={ask.ids} byKind={ask.byKind} close={close} />}
      {ask.type === 'pivot' && <Pivot scope={ask.scope} close={close} />}
    </Dialog>
  );
}

const TITLES = {
  expand: 'Which neighbours?',
  collection: 'How many of its accounts?',
  common: 'Which of what they have in common?',
  pivot: 'What else do these share?',
};
