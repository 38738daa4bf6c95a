// The keyboard map: every key that does something now, by where it belongs.
import { Modal } from '@mantine/core';
import { useStore } from 'zustand';
import type { Command } from '../../state/commands';
import { useSurroundings } from '../../state/context';
import { Kbd } from '../../ui/kbd';
import './key-map.css';

export function KeyMap({ onClose }: { onClose: () => void }) {
  const commands = useStore(useSurroundings().commands.store, (state) => state.commands);
  return (
    <Modal opened onClose={onClose} title="Keys" size={640} closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className="key-map">
        {[...byGroup(commands)].map(([group, members]) => (
          <section key={group} className="key-map-group">
            <h3>{group}</h3>
            <dl>
              {members.map((command) => (
                <div key={command.id} className="key-map-line">
                  <dt>{command.label}</dt>
                  <dd>
                    <Kbd keys={command.keys ?? ''} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function byGroup(commands: readonly Command[]): Map<string, Command[]> {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    if (command.keys !== undefined)
      groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return groups;
}
