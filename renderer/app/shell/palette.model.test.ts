import { describe, expect, it } from 'vitest';
import type { Command } from '../../state/commands';
import { matchCommands } from './palette.model';

const command = (label: string, group: string, enabled = true): Command => ({
  id: label,
  label,
  group,
  enabled,
  run: () => undefined,
});
const commands = [
  command('Go to Overview', 'Screens'),
  command('Go to Import', 'Screens'),
  command('Import logs', 'Workspace'),
  command('Export the workspace', 'Workspace'),
  command('Expand the selection', 'Graph', false),
];
const labels = (query: string): string[] =>
  matchCommands(commands, query).flatMap(([, members]) => members.map((each) => each.label));

describe('matching commands', () => {
  it.each([
    ['', ['Go to Overview', 'Go to Import', 'Import logs', 'Export the workspace']],
    ['imp', ['Import logs', 'Go to Import']],
    ['go imp', ['Go to Import']],
    ['work exp', ['Export the workspace']],
    ['mport', []],
    ['expand', []],
  ])('%j finds %j', (query, expected) => {
    expect(labels(query)).toEqual(expected);
  });

  it('groups commands that belong together', () => {
    expect(matchCommands(commands, '').map(([group]) => group)).toEqual(['Screens', 'Workspace']);
  });
});
