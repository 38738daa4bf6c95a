// What brings closed panels back: by name, from the palette.
import { Actions, DockLocation, type Model } from 'flexlayout-react';
import type { Command } from '../../state/commands';
import type { PanelDefinition } from '../../state/screen';
import { panelTab } from './dock-layout';

/** `reset` puts every panel where it stood at first. */
export function dockCommands(model: Model, panels: readonly PanelDefinition[], reset: () => void): Command[] {
  return [
    ...panels.map((panel) => ({
      id: `dock.${panel.id}`,
      label: `Show ${panel.title.toLowerCase()}`,
      group: 'Panels',
      run: () => showPanel(model, panel),
    })),
    { id: 'dock.reset', label: 'Put all panels back', group: 'Panels', run: reset },
  ];
}

function showPanel(model: Model, panel: PanelDefinition): void {
  if (model.getNodeById(panel.id) !== undefined) {
    model.doAction(Actions.selectTab(panel.id));
    return;
  }
  const place = model.getNodeById(`area-${panel.area}`);
  const target = place?.getId() ?? model.getRootRow()?.getId();
  if (target === undefined) return;
  const side =
    panel.area === 'left'
      ? DockLocation.LEFT
      : panel.area === 'right'
        ? DockLocation.RIGHT
        : DockLocation.BOTTOM;
  model.doAction(
    Actions.addTab(panelTab(panel), target, place === undefined ? side : DockLocation.CENTER, -1, true),
  );
}
