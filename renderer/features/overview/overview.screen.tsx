// Overview: what is in here, what is new, what needs a decision. The first thing seen.
import type { ScreenDefinition } from '../../state/screen';
import { OverviewView } from './overview';
import { OverviewIcon } from './overview-icon';

export const overviewScreen: ScreenDefinition = {
  id: 'overview',
  label: 'Overview',
  Icon: OverviewIcon,
  letter: 'o',
  View: OverviewView,
};
