// Every verb of the bridge and what answers it; a verb without an answer does not compile.
import { handle } from '../handle';
import type { Capability } from '../handle';
import type { OpenedFiles } from '../opened-files';
import type { Verb } from '../../../shared/ipc/names';
import { describeDesktop } from './describe';
import { setTheme } from './set-theme';
import { takeOpened } from './take-opened';

export function registerCapabilities(opened: OpenedFiles): void {
  const capabilities: { [V in Verb]: Capability<V> } = {
    describe: describeDesktop,
    'take-opened': takeOpened(opened),
    'set-theme': setTheme,
  };
  handle('describe', capabilities.describe);
  handle('take-opened', capabilities['take-opened']);
  handle('set-theme', capabilities['set-theme']);
}
