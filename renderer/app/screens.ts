// Every screen there is, in the order of the rail. To add one is to add its line here.
import { importScreen } from '../features/import/import.screen';
import { overviewScreen } from '../features/overview/overview.screen';
import { settingsScreen } from '../features/settings/settings.screen';
import type { ScreenDefinition } from '../state/screen';
import { exploreScreen } from './explore.screen';

export const screens: readonly ScreenDefinition[] = [
  overviewScreen,
  exploreScreen,
  importScreen,
  settingsScreen,
];
