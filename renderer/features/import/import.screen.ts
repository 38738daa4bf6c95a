// The import screen's place in the window.
import { Import } from 'lucide-react';
import type { ScreenDefinition } from '../../state/screen';
import { ImportScreen } from './import-screen';

export const importScreen: ScreenDefinition = {
  id: 'import',
  label: 'Import',
  Icon: Import,
  letter: 'i',
  View: ImportScreen,
};
