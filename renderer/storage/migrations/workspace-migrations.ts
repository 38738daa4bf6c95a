// Every step of a workspace's database, in order. To change its shape is to add a file and its line.
import type { Migration } from './migration';
import { columns } from './workspace/001-columns';
import { indexes } from './workspace/002-indexes';
import { runs } from './workspace/004-runs';
import { warningLists } from './workspace/005-warning-lists';
import { judgements } from './workspace/006-judgements';
import { packedIndex } from './workspace/007-packed-index';
import { views } from './workspace/008-views';
import { marks } from './workspace/009-marks';
import { histories } from './workspace/010-histories';

export const workspaceMigrations: readonly Migration[] = [
  columns,
  indexes,
  runs,
  warningLists,
  judgements,
  packedIndex,
  views,
  marks,
  histories,
];
