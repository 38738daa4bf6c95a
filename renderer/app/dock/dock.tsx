// Panels that dock, split, resize and are remembered. The header of a panel is its tab; caption and tools are those of the panel in front.
import {
  Layout,
  Model,
  type ITabRenderValues,
  type ITabSetRenderValues,
  type BorderNode,
  type TabNode,
  type TabSetNode,
} from 'flexlayout-react';
import { useCallback, useMemo, useState } from 'react';
import { useCommands } from '../../state/context';
import type { PanelDefinition } from '../../state/screen';
import { readLocal, writeLocal } from '../preferences-store';
import { dockCommands } from './dock-commands';
import { defaultLayout, parseLayout } from './dock-layout';
import 'flexlayout-react/style/dark.css';
import './dock.css';

export function Dock({ id, panels }: { id: string; panels: readonly PanelDefinition[] }) {
  const key = `retort.dock.${id}`;
  const [model, setModel] = useState(() =>
    Model.fromJson(parseLayout(readLocal(key), panels) ?? defaultLayout(panels)),
  );
  const reset = useCallback(() => {
    writeLocal(key, '');
    setModel(Model.fromJson(defaultLayout(panels)));
  }, [key, panels]);
  useCommands(useMemo(() => dockCommands(model, panels, reset), [model, panels, reset]));
  const byId = useMemo(() => new Map(panels.map((panel) => [panel.id, panel])), [panels]);
  const draw = useCallback(
    (node: TabNode) => <PanelBody panel={byId.get(node.getComponent() ?? '')} />,
    [byId],
  );
  const drawTabSet = useCallback(
    (node: TabSetNode | BorderNode, values: ITabSetRenderValues) => {
      const selected = node.getSelectedNode();
      const panel = selected === undefined ? undefined : byId.get(selected.getComponent() ?? '');
      if (panel?.Caption !== undefined)
        values.stickyButtons.push(
          <span key="caption" className="dock-caption cut">
            <panel.Caption />
          </span>,
        );
      if (panel?.Tools !== undefined)
        values.buttons.unshift(
          <span key="tools" className="dock-tools">
            <panel.Tools />
          </span>,
        );
    },
    [byId],
  );
  return (
    <div className="dock">
      <Layout
        model={model}
        factory={draw}
        onRenderTab={drawTab}
        onRenderTabSet={drawTabSet}
        onModelChange={(changed) => writeLocal(key, JSON.stringify(changed.toJson()))}
        realtimeResize
        invalidateTabContentOnParentRender={false}
        tabDragSpeed={0.16}
      />
    </div>
  );
}

function drawTab(node: TabNode, values: ITabRenderValues): void {
  values.content = <span className="dock-title">{node.getName()}</span>;
}

function PanelBody({ panel }: { panel: PanelDefinition | undefined }) {
  if (panel === undefined) return null;
  return (
    <section className="dock-panel" aria-label={panel.title}>
      <panel.View />
    </section>
  );
}
