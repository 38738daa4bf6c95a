// Finds payment card numbers, so that none is ever stored. The check digit is Luhn's (ISO/IEC 7812-1, annex B).

const WHOLE = /^\d(?:[ -]?\d){12,18}$/;
const EMBEDDED = /\d(?:[ -]?\d){12,18}/g;
// Prefix and length of the networks' numbers: inside longer text a check digit alone would refuse every tenth token.
const ISSUED =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|(?:222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|6(?:011|5\d\d|4[4-9]\d)\d{12,15}|62\d{14,17})$/;

/** True when the value is a card number, or has one in it. */
export function holdsCardNumber(value: string): boolean {
  if (value.length < 13) return false;
  if (WHOLE.test(value)) return passesLuhn(digitsOf(value));
  for (const match of value.match(EMBEDDED) ?? []) {
    const digits = digitsOf(match);
    if (ISSUED.test(digits) && passesLuhn(digits)) return true;
  }
  return false;
}

export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    const digit = digits.charCodeAt(i) - 48;
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
