import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { themeForTests } from '../theme.testing';
import { colourOf, cssOf, rampColour } from './paint';

const css = readFileSync(new URL('../../../ui/tokens.css', import.meta.url), 'utf8');

/** Tokens of a theme as colours; those that stand for others are followed. */
function tokensOf(theme: 'dark' | 'light'): (name: string) => string {
  const block = (start: string): string => css.slice(css.indexOf(start)).split('}')[0] ?? '';
  const own = `${block(':root {')}${block(`[data-theme='${theme}'] {`)}`;
  const value = (name: string): string => {
    const written = new RegExp(`--${name}: ([^;]+);`, 'u').exec(own)?.[1] ?? '';
    const other = /^var\(--([\w-]+)\)$/u.exec(written)?.[1];
    return other === undefined ? written : value(other);
  };
  return value;
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const linear = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return linear.reduce((sum, part, i) => sum + part * ([0.2126, 0.7152, 0.0722][i] as number), 0);
}

function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}-${i + 1}`);

describe.each(['dark', 'light'] as const)('colours of the %s theme', (theme) => {
  const token = tokensOf(theme);
  const grounds = [token('ground-canvas'), token('ground-float')];
  const worst = (colour: string): number => Math.min(...grounds.map((ground) => contrast(colour, ground)));

  it('GS8 GS10 tell categories, others and what has no value apart from the ground by 3:1', () => {
    for (const name of [...names('series', 7), 'text-1', 'text-3', 'line-control'])
      expect([name, worst(token(name)) >= 3]).toEqual([name, true]);
    expect(new Set(names('series', 7).map(token)).size).toBe(7);
  });

  it('GS9 let the ramp ascend in contrast all along, from 3:1', () => {
    const ramp = names('ramp', 5).map(token);
    const along = Array.from({ length: 41 }, (_, i) => worst(rampColour(ramp, i / 40)));
    expect(along[0]).toBeGreaterThanOrEqual(3);
    along.forEach((at, i) => expect([i, at >= (along[i - 1] ?? 0)]).toEqual([i, true]));
  });
});

it('colours are those of the theme, and of its tokens where the page has them', () => {
  expect(colourOf({ type: 'series', place: 6 }, themeForTests)).toBe('#a00006');
  expect(cssOf({ type: 'series', place: 6 })).toBe('var(--series-7)');
  expect(colourOf({ type: 'ramp', share: 0.125 }, themeForTests)).toBe('#000018');
  expect(colourOf({ type: 'none' }, themeForTests)).toBe(themeForTests.text3);
});
