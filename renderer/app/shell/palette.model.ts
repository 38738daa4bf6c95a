// Which commands a few letters mean: every word must begin a word of the label or the group, best first.
import type { Command } from '../../state/commands';

/** Groups in the order of their best command; an empty query gives everything that is possible now. */
export function matchCommands(
  commands: readonly Command[],
  query: string,
): [group: string, commands: Command[]][] {
  const wanted = words(query);
  const scored = commands
    .filter((command) => command.enabled !== false)
    .map((command, order) => ({ command, order, score: score(command, wanted) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order);
  const groups = new Map<string, Command[]>();
  for (const { command } of scored)
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups];
}

function score(command: Command, wanted: readonly string[]): number {
  if (wanted.length === 0) return 1;
  const label = words(command.label);
  const all = [...label, ...words(command.group)];
  if (!wanted.every((word) => all.some((each) => each.startsWith(word)))) return 0;
  const inLabel = wanted.filter((word) => label.some((each) => each.startsWith(word))).length;
  const first = label[0]?.startsWith(wanted[0] ?? '') === true ? 1 : 0;
  return 1 + inLabel * 2 + first;
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
