// The keyboard map: every key that does something now, by where it belongs.
import { useStore } from 'zustand';
import type { Command } from '../../state/commands';
import { useSurroundings } from '../../state/context';
import { Kbd } from '../../ui/kbd';
import './key-map.css';
import { Dialog } from '../../ui/dialog';

export function KeyMap({ onClose }: { onClose: () => void }) {
  const commands = useStore(useSurroundings().commands.store, (state) => state.commands);
  return (
    <Dialog onClose={onClose} title="Keys" size={640}>
      <div className="key-map">
        {[...byGroup(commands), IN_LISTS].map(([group, members]) => (
          <section key={group} className="key-map-group">
            <h3>{group}</h3>
            <dl>
              {members.map((command) => (
                <div key={`${command.label} ${command.keys.join(' ')}`} className="key-map-line">
                  <dt>{command.label}</dt>
                  <dd className="key-map-keys">
                    {command.keys.map((keys) => (
                      <Kbd key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** Each of the keys does it. */
type Line = { label: string; keys: readonly string[] };

/** What no command is, and yet holds wherever things are listed: the map is a list too. */
const IN_LISTS: readonly [string, readonly Line[]] = [
  'Lists, tables and maps',
  [
    { label: 'Next, and the one before', keys: ['ArrowDown', 'ArrowUp'] },
    { label: 'First, and last', keys: ['Home', 'End'] },
    { label: 'Select', keys: ['Space'] },
    { label: 'Open, or select', keys: ['Enter'] },
  ],
];

function byGroup(commands: readonly Command[]): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const { group, label, keys } of commands) {
    if (keys !== undefined) groups.set(group, [...(groups.get(group) ?? []), { label, keys: [keys] }]);
  }
  return groups;
}
