import { expect, it } from 'vitest';
import type { Command } from '../../state/commands';
import { menuSections } from './context-menu.model';

const command = (id: string, more: Partial<Command>): Command => ({
  ...{ id, label: id, group: 'Graph', run: () => undefined },
  ...more,
});

it('GT1 offers what can be done now, by section, to what is chosen or to the whole', () => {
  const commands = [
    ...[command('undo', { menu: 'steps' }), command('hide', { menu: 'sight' })],
    ...[command('expand', { menu: 'bring' }), command('path', { menu: 'ties', enabled: false })],
    ...[command('fit', { menu: 'picture' }), command('elsewhere', {}), command('pin', { menu: 'sight' })],
    command('note', { menu: 'place' }),
  ];
  const ids = (of: 'chosen' | 'whole') => menuSections(commands, of).map((list) => list.map(({ id }) => id));
  expect(ids('chosen')).toEqual([['expand'], ['hide', 'pin'], ['note'], ['undo']]);
  expect(ids('whole')).toEqual([['fit'], ['note'], ['undo']]);
});
