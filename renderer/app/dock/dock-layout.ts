// Where panels stand before anybody moved them, and what was remembered since.
import type { IJsonModel, IJsonRowNode, IJsonTabNode, IJsonTabSetNode } from 'flexlayout-react';
import type { PanelArea, PanelDefinition } from '../../state/screen';

const GLOBAL: NonNullable<IJsonModel['global']> = {
  tabEnableRename: false,
  tabEnableRenderOnDemand: true,
  tabSetEnableMaximize: true,
  tabSetEnableClose: false,
  tabSetMinWidth: 200,
  tabSetMinHeight: 120,
};

/** Left 264, right 328 of a window 1,440 wide; the bottom third below the centre. Areas without panels take no room. */
export function defaultLayout(panels: readonly PanelDefinition[]): IJsonModel {
  const middle: IJsonRowNode = {
    type: 'row',
    weight: 800,
    children: [...tabSet(panels, 'centre', 536), ...tabSet(panels, 'bottom', 304)],
  };
  const children = [...tabSet(panels, 'left', 264), middle, ...tabSet(panels, 'right', 328)];
  return { global: GLOBAL, layout: { type: 'row', children } };
}

function tabSet(panels: readonly PanelDefinition[], area: PanelArea, weight: number): IJsonTabSetNode[] {
  const tabs = panels.filter((panel) => panel.area === area).map(panelTab);
  return tabs.length === 0 ? [] : [{ type: 'tabset', id: `area-${area}`, weight, children: tabs }];
}

export function panelTab(panel: PanelDefinition): IJsonTabNode {
  return { type: 'tab', id: panel.id, component: panel.id, name: panel.title, enableClose: panel.closable };
}

/** What was remembered, if it still holds every panel that cannot be closed and none that is gone; otherwise undefined. */
export function parseLayout(
  written: string | null,
  panels: readonly PanelDefinition[],
): IJsonModel | undefined {
  if (written === null || written === '') return undefined;
  try {
    const layout = JSON.parse(written) as IJsonModel;
    const shown = components(layout.layout);
    const known = panels.map((panel) => panel.id);
    const complete = panels.every((panel) => panel.closable || shown.includes(panel.id));
    return complete && shown.every((id) => known.includes(id)) ? { ...layout, global: GLOBAL } : undefined;
  } catch {
    return undefined;
  }
}

function components(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { component, children } = node as { component?: unknown; children?: unknown };
  const own = typeof component === 'string' ? [component] : [];
  return Array.isArray(children) ? [...own, ...children.flatMap(components)] : own;
}
