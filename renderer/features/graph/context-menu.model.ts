// What the menu over the graph offers: the commands that are on offer anyway, by where they say that they belong.
import type { Command, MenuSection } from '../../state/commands';
import type { OpenMenu } from './graph-desk';

const SECTIONS: Readonly<Record<OpenMenu['of'], readonly MenuSection[]>> = {
  chosen: ['bring', 'ties', 'sight', 'place', 'steps'],
  whole: ['whole', 'picture', 'place', 'keep', 'steps'],
};

/** Sections of what can be done now, in the order of the commands; none is empty. */
export function menuSections(commands: readonly Command[], of: OpenMenu['of']): Command[][] {
  return SECTIONS[of]
    .map((section) => commands.filter(({ menu, enabled }) => menu === section && enabled !== false))
    .filter((section) => section.length > 0);
}
