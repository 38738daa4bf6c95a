// The graph's menu of files. Where nothing is shown it says so, and offers nothing.
import { Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { useHost } from '../../state/context';
import { shownEdges } from '../../state/graph-view';
import { shownCount } from '../../state/graph-view-commands';
import { Button } from '../../ui/button';
import { formatOf } from '../../ui/format';
import { EXPORTS } from './export-formats';
import { exportGraph } from './graph-export';
import { useGraph, useGraphDesk } from './use-graph';

export function ExportMenu() {
  const desk = useGraphDesk();
  const host = useHost();
  const { nodes, edges } = useGraph(({ view }) => ({
    nodes: shownCount(view),
    edges: shownEdges(view).length,
  }));
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button variant="bare" icon={<Download size={16} strokeWidth={1.5} aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {nodes === 0
            ? 'Nothing is shown that could be exported: open a ring, or show what is hidden.'
            : `${formatOf(nodes, 'node')} and ${formatOf(edges, 'edge')} as shown`}
        </Menu.Label>
        {EXPORTS.map((format) => (
          <Menu.Item
            key={format.id}
            disabled={nodes === 0}
            rightSection={<span className="text-3">{format.use}</span>}
            onClick={() => void exportGraph(desk, host, format)}
          >
            {format.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
