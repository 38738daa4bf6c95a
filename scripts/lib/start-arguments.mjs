// What `npm start -- ...` understands; every other argument goes on to Electron (switches, workspace files).

/** Where the browser's host listens. Fixed, because the browser keeps workspaces per address: another port would look like another, empty Retort. */
export const USUAL_PORT = 47800;

/**
 * @typedef {{ port: number, open: boolean, browser: boolean, rest: string[] }} StartArguments
 * @param {readonly string[]} argv
 * @returns {StartArguments}
 * @throws Error in words when an argument makes no sense
 */
export function parseStartArguments(argv) {
  /** @type {StartArguments} */
  const parsed = { port: USUAL_PORT, open: true, browser: false, rest: [] };
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at] ?? '';
    if (argument === '--no-open') parsed.open = false;
    else if (argument === '--browser') parsed.browser = true;
    else if (argument === '--port') parsed.port = portOf(argv[++at]);
    else if (argument.startsWith('--port=')) parsed.port = portOf(argument.slice('--port='.length));
    else parsed.rest.push(argument);
  }
  return parsed;
}

/** @param {string | undefined} text */
function portOf(text) {
  const port = Number(text);
  if (text === undefined || text === '' || !Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(
      `--port takes a number from 0 (any free port) to 65535, not ${text === undefined ? 'nothing' : `"${text}"`}.`,
    );
  }
  return port;
}
