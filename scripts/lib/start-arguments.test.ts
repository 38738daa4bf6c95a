import { describe, expect, it } from 'vitest';
import { parseStartArguments, USUAL_PORT } from './start-arguments.mjs';

const nothing = { port: USUAL_PORT, open: true, browser: false, rest: [] };

describe('arguments of npm start', () => {
  it.each([
    [[], nothing],
    [['--port', '0'], { ...nothing, port: 0 }],
    [['--port=8080', '--no-open'], { ...nothing, port: 8080, open: false }],
    [['--browser'], { ...nothing, browser: true }],
    [['case.retortws', '--inspect'], { ...nothing, rest: ['case.retortws', '--inspect'] }],
  ])('%j', (argv, parsed) => {
    expect(parseStartArguments(argv)).toEqual(parsed);
  });

  it.each([
    [['--port']],
    [['--port', '']],
    [['--port=']],
    [['--port', '65536']],
    [['--port', '-1']],
    [['--port', '1.5']],
  ])('refuses %j', (argv) => {
    expect(() => parseStartArguments(argv)).toThrow(/--port takes a number/);
  });
});
