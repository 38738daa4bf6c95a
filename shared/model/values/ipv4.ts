// IPv4 in dotted decimal, checked by hand: logs are full of them and this runs once per distinct value.

const ZERO = 48;
const NINE = 57;
const DOT = 46;

/** Undefined when `written` is a strict dotted quad (four decimal parts, no leading zeros), else what is wrong with it. */
export function ipv4Problem(written: string): string | undefined {
  let parts = 1;
  let digits = 0;
  let value = 0;
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i);
    if (code === DOT) {
      if (digits === 0) return 'empty part';
      parts++;
      digits = 0;
      value = 0;
    } else if (code >= ZERO && code <= NINE) {
      // inet_aton reads a leading zero as octal, people read it as decimal: two addresses.
      if (digits > 0 && value === 0) return 'part with a leading zero';
      value = value * 10 + (code - ZERO);
      digits++;
      if (value > 255) return 'part over 255';
    } else return otherCharacter(written, i);
  }
  if (digits === 0) return 'empty part';
  return parts === 4 ? undefined : `${String(parts)} parts instead of 4`;
}

/** The 32-bit number of a canonical dotted quad. */
export function ipv4Number(dotted: string): number {
  let number = 0;
  for (const part of dotted.split('.')) number = number * 256 + Number(part);
  return number;
}

export function ipv4Text(number: number): string {
  return [24, 16, 8, 0].map((shift) => String((number >>> shift) & 255)).join('.');
}

/** Clears the bits beyond `prefix` (0..32). */
export function ipv4Mask(number: number, prefix: number): number {
  return prefix === 0 ? 0 : (number & (-1 << (32 - prefix))) >>> 0;
}

function otherCharacter(written: string, at: number): string {
  if (written[at] === ':' && ipv4Problem(written.slice(0, at)) === undefined) return 'with a port';
  if (written[at] === '/') return 'a network, not one address';
  return 'not an IP address';
}
