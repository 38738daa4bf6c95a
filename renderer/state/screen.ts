// How a feature puts itself into the window: as a screen of its own on the rail, or as a panel that docks in Explore.
import type { ComponentType } from 'react';
import type { ScreenId } from './workbench';

export type ScreenDefinition = {
  id: ScreenId;
  /** Name on the rail, in the palette and as the page's title. */
  label: string;
  /** Drawn at 18 px on the rail. */
  Icon: ComponentType<{ size?: number; strokeWidth?: number }>;
  /** The letter after G that opens it. */
  letter: string;
  /** At the foot of the rail instead of its head. */
  foot?: boolean;
  View: ComponentType;
};

/** Where a panel stands until a person moves it. */
export type PanelArea = 'left' | 'centre' | 'bottom' | 'right';

export type PanelDefinition = {
  /** Kept in the remembered layout: never renamed. */
  id: string;
  /** Title of its tab: "Rings". */
  title: string;
  area: PanelArea;
  /** A panel that cannot be closed has no close button; the others come back from the layout menu. */
  closable: boolean;
  /** Beside the title, quieter: "12 of 12 shown". */
  Caption?: ComponentType;
  /** Buttons at the end of the header. */
  Tools?: ComponentType;
  View: ComponentType;
};
