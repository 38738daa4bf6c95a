// The workspace's TLP label, and the way to change it.
import { Menu } from '@mantine/core';
import { Check } from 'lucide-react';
import { MARKINGS, type Marking } from '../../../shared/model/records/workspace';
import { useSession, useWorkbench } from '../../state/context';
import { useAttempt } from '../../state/attempt';
import { workspaceJournalOf } from '../../state/workspace-journal';
import { markingStep } from '../../state/workspace-steps';

const MEANING: Readonly<Record<Marking, string>> = {
  'TLP:CLEAR': 'Disclosure is not limited',
  'TLP:GREEN': 'Within the community',
  'TLP:AMBER': 'Recipients, their organisation and its clients',
  'TLP:AMBER+STRICT': 'Recipients and their organisation only',
  'TLP:RED': 'Individual recipients only',
};

export function MarkingMenu() {
  const marking = useWorkbench((state) => state.workspace?.marking);
  const readOnly = useWorkbench((state) => state.readOnly);
  const session = useSession();
  const attempt = useAttempt();
  if (marking === undefined) return null;
  const mark = (chosen: Marking): void =>
    attempt(() =>
      workspaceJournalOf(session).take(async () => markingStep(await session.reader.describe(), chosen)),
    );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className="tlp" data-marking={marking} aria-label={`Marking ${marking}`}>
          {marking}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>How far this workspace may travel</Menu.Label>
        {MARKINGS.map((each) => (
          <Menu.Item
            key={each}
            disabled={readOnly}
            onClick={() => mark(each)}
            rightSection={
              each === marking ? <Check size={14} strokeWidth={1.5} aria-label="Chosen" /> : undefined
            }
          >
            <span className="row">
              <span className="tlp" data-marking={each}>
                {each}
              </span>
              <span className="text-2">{MEANING[each]}</span>
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
