// Bytes of a hostile log as text on the screen: nothing is hidden, nothing turns the direction, nothing breaks the line.
import { visible } from '../../../shared/model/values/text';

// eslint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;

/** Control characters as their pictures (Unicode Control Pictures), invisible and direction marks spelled out. */
export function visibleText(text: string): string {
  return visible(text.replace(CONTROLS, picture));
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : `\\x${code.toString(16)}`;
}
