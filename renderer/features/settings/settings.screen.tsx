// Settings: workspaces of this machine, kinds of this workspace, how the window looks, what this is.
import { SlidersHorizontal } from 'lucide-react';
import type { ScreenDefinition } from '../../state/screen';
import { SettingsView } from './settings';

export const settingsScreen: ScreenDefinition = {
  id: 'settings',
  label: 'Settings',
  Icon: SlidersHorizontal,
  letter: 's',
  foot: true,
  View: SettingsView,
};
