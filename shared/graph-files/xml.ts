// Writing XML 1.0 from values that may hold anything. https://www.w3.org/TR/xml/#charsets, #AVNormalize, #sec-line-ends
import type { Written } from './graph-file';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** As text between tags, or inside double quotes; white space is spelled out, or a reader would turn it into other white space. */
export function xmlText(value: string): string {
  return value.replaceAll(/[&<>"\t\n\r]/g, (character) => REFERENCES.get(character) ?? character);
}

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

/** ` name="value"` for each that is there. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');
}

/** Puts U+FFFD in the place of what no XML 1.0 document may hold, references included: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function allowedInXml(document: string): Written {
  return replacedIn(document, /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu);
}

/** Puts U+FFFD in the place of lone surrogates, which UTF-8 cannot hold. */
export function allowedInUtf8(text: string): Written {
  return replacedIn(text, /\p{Surrogate}/gu);
}

function replacedIn(text: string, pattern: RegExp): Written {
  let replaced = 0;
  const allowed = text.replaceAll(pattern, () => {
    replaced += 1;
    return '\u{fffd}';
  });
  return { text: allowed, replaced };
}
