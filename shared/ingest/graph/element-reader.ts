// What both dialects share of walking through elements: a frame for each that is open, and text where a frame collects it.
import { RetortError } from '../../kernel/errors';
import { MAX_NODE_CHARACTERS } from '../limits';
import type { XmlElement, XmlHandler } from './xml-parser';

/** `text` undefined: text in it means nothing. */
export type Frame<Is extends string, Of> = { is: Is | 'outside' | 'left out'; of: Of; text?: string };

export type ElementReader<Is extends string, Of> = {
  outside: Of;
  /** What an element is in the frame around it; `left out` is passed over with all that is in it. */
  enter(element: XmlElement, around: Frame<Is, Of>): Frame<Is, Of>;
  leave(frame: Frame<Is, Of>): void;
};

/** @throws RetortError `graph-too-large` when one value has too much text */
export function readElements<Is extends string, Of>(reader: ElementReader<Is, Of>): XmlHandler {
  const frames: Frame<Is, Of>[] = [{ is: 'outside', of: reader.outside }];
  const top = (): Frame<Is, Of> => frames[frames.length - 1] as Frame<Is, Of>;
  return {
    open: (element) => {
      const around = top();
      frames.push(
        around.is === 'left out' ? { is: 'left out', of: around.of } : reader.enter(element, around),
      );
    },
    close: () => reader.leave(frames.pop() as Frame<Is, Of>),
    text: (text) => {
      const frame = top();
      if (frame.text === undefined) return;
      frame.text += text;
      if (frame.text.length > MAX_NODE_CHARACTERS)
        throw new RetortError('graph-too-large', {
          what: 'characters in one value',
          limit: MAX_NODE_CHARACTERS,
        });
    },
  };
}
