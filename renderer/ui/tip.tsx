// A tooltip that keyboard and pointer both bring up; for words that do not fit, never for what must be read.
import { Tooltip } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

export function Tip({ words, children }: { words: ReactNode; children: ReactElement }) {
  return (
    <Tooltip label={words} openDelay={400} withinPortal events={{ hover: true, focus: true, touch: false }}>
      {children}
    </Tooltip>
  );
}
