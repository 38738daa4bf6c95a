// The commands that there are, in the order in which they are listed.
import type { Command } from '../command';
import { estimateCommand } from './estimate';
import { evaluateCommand } from './evaluate';
import { importCommand } from './import';
import { mergeCommand } from './merge';
import { ringsCommand } from './rings';
import { simulateCommand } from './simulate';

export const commands: readonly Command[] = [
  ringsCommand,
  evaluateCommand,
  estimateCommand,
  importCommand,
  mergeCommand,
  simulateCommand,
];
