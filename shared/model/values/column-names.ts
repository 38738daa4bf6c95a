// Column names as logs write them: account_id, accountId, ACCOUNT-ID, "Account ID" are one name to people, and "description" holds no "ip".

/**
 * A pattern for the given names in words ("account id"). A name matches at the end of a column's name, after a word boundary: "src_ip" and "clientIp"
 * are an "ip", "zip" and "ip_country" are not. With a leading `=` the whole column name must match.
 */
export function columnNames(...names: string[]): RegExp {
  const whole = names.filter((name) => name.startsWith('=')).map((name) => words(name.slice(1)));
  const ending = names.filter((name) => !name.startsWith('=')).map(words);
  const boundary = '(?:^|[^A-Za-z0-9]|(?<=[a-z0-9])(?=[A-Z]))';
  const patterns = [];
  if (whole.length > 0) patterns.push(`^(?:${whole.join('|')})$`);
  if (ending.length > 0) patterns.push(`${boundary}(?:${ending.join('|')})$`);
  return new RegExp(patterns.join('|'));
}

function words(name: string): string {
  return name.split(' ').map(anyCase).join('[^A-Za-z0-9]?');
}

function anyCase(word: string): string {
  return Array.from(word, (letter) =>
    /[a-z]/.test(letter) ? `[${letter}${letter.toUpperCase()}]` : letter,
  ).join('');
}
