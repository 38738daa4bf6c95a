// A right click asks what happened at that moment.
import type { MouseEvent } from 'react';
import type { Scale } from './scale';
import { askNewMark, type TimelineDesk } from './timeline-desk';

export function markUnder(event: MouseEvent<HTMLElement>, desk: TimelineDesk, scale: Scale): void {
  event.preventDefault();
  askNewMark(desk, scale.time(event.clientX - event.currentTarget.getBoundingClientRect().left));
}
