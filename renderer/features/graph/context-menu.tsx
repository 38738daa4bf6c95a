// The menu over the graph, by the right button or by key: the same commands as in the palette, with their keys.
import { Menu } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useStore } from 'zustand';
import { useSurroundings } from '../../state/context';
import type { Command } from '../../state/commands';
import { formatOf } from '../../ui/format';
import { Kbd } from '../../ui/kbd';
import { menuSections } from './context-menu.model';
import type { GraphDesk, OpenMenu } from './graph-desk';
import { targetNodes } from './graph-desk';
import { spokenNode } from './spoken';
import { useGraphDesk, useGraphUi } from './use-graph';

export function ContextMenu() {
  const menu = useGraphUi((state) => state.menu);
  return menu === null ? null : <Open key={`${menu.at.x} ${menu.at.y}`} menu={menu} />;
}

function Open({ menu }: { menu: OpenMenu }) {
  const desk = useGraphDesk();
  const [before] = useState(() => document.activeElement);
  const commands = useStore(useSurroundings().commands.store, (state) => state.commands);
  const sections = menuSections(commands, menu.of);
  const close = (): void => {
    desk.ui.setState({ menu: null });
    if (before instanceof HTMLElement) before.focus();
  };
  return (
    <Menu
      {...{
        opened: true,
        position: 'bottom-start',
        offset: 0,
        width: 320,
        returnFocus: false,
        onClose: close,
      }}
      // Not by keys: the one that opened it is still on its way up.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <button
          type="button"
          className="graph-menu-anchor"
          tabIndex={-1}
          aria-label="Menu of the graph"
          style={{ left: menu.at.x, top: menu.at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown className="graph-menu">
        <Menu.Label>{titleOf(desk, menu)}</Menu.Label>
        {sections.map((section, nth) => (
          <Fragment key={section[0]?.id}>
            {nth > 0 && <Menu.Divider />}
            {section.map((command) => (
              <Item key={command.id} command={command} run={() => runFrom(desk, menu, command)} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Item({ command: { label, keys }, run }: { command: Command; run: () => void }) {
  return (
    // The menu is gone by the time the command asks something: the focus is back where it was.
    <Menu.Item rightSection={keys === undefined ? undefined : <Kbd keys={keys} />} onClick={() => setTimeout(run)}>
      {label}
    </Menu.Item>
  );
} // prettier-ignore

/** On the ground, what it does may be about the place itself. */
function runFrom(desk: GraphDesk, { at, of }: OpenMenu, command: Command): void {
  desk.ui.setState({ menuAt: of === 'whole' ? at : null });
  command.run();
  desk.ui.setState({ menuAt: null });
}

function titleOf(desk: GraphDesk, { of }: OpenMenu): string {
  if (of === 'whole') return 'The graph';
  const [only, ...others] = targetNodes(desk);
  if (only === undefined) return 'Nothing chosen';
  return others.length === 0 ? spokenNode(desk, only) : `${formatOf(others.length + 1, 'element')} chosen`;
}
