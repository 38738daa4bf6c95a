// The graph's menu of files. Where nothing is shown it says so, and offers nothing.
import { Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { useHost } from '../../state/context';
import { shownEdges, shownNodes } from '../../state/graph-view';
import { Button } from '../../ui/button';
import { formatOf } from '../../ui/format';
import { EXPORTS } from './export-formats';
import { exportGraph } from './graph-export';
import { useGraph, useGraphDesk } from './use-graph';

export function ExportMenu() {
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button variant="bare" icon={<Download size={16} strokeWidth={1.5} aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Formats />
      </Menu.Dropdown>
    </Menu>
  );
}

/** A component, so that nothing is counted while the menu is closed. */
function Formats() {
  const desk = useGraphDesk();
  const host = useHost();
  const view = useGraph((state) => state.view);
  const nodes = shownNodes(view).length;
  const counted = `${formatOf(nodes, 'node')} and ${formatOf(shownEdges(view).length, 'edge')} as shown`;
  return (
    <>
      <Menu.Label>{nodes === 0 ? NOTHING : counted}</Menu.Label>
      {EXPORTS.map((format) => (
        <Menu.Item
          key={format.id}
          disabled={nodes === 0}
          rightSection={<span className="text-2">{format.use}</span>}
          onClick={() => void exportGraph(desk, host, format)}
        >
          {format.label}
        </Menu.Item>
      ))}
    </>
  );
}

const NOTHING = 'Nothing is shown that could be exported: open a ring, or show what is hidden.';
