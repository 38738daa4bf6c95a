import { expect, it } from 'vitest';
import { MOST_STYLES, parseStyles, withoutStyle, withStyle, type NamedStyle } from './named-styles';
import { defaultPreferences, parsePreferences } from './preferences';

const style = { colour: 'ring', size: 'volume', edges: 'bits' };
const named = (name: string, colour = 'ring'): NamedStyle => ({ name, style: { ...style, colour } });

it('GS15 keeps styles by name, in order; saving to a name takes its place, and deleting takes it away', () => {
  const two = withStyle(withStyle([], named('b')), named('a'));
  expect(two.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(withStyle(two, named('b', 'volume'))).toEqual([named('a'), named('b', 'volume')]);
  expect(withoutStyle(two, 'a')).toEqual([named('b')]);
});

it('GS15 keeps no more than there can be, but replaces one then', () => {
  const full = Array.from({ length: MOST_STYLES }, (_, i) => named(`style ${i + 10}`));
  expect(withStyle(full, named('one more'))).toBe(full);
  expect(withStyle(full, named('style 10', 'kind'))).toContainEqual(named('style 10', 'kind'));
});

it('GS15 reads what was written, and leaves out what is no style', () => {
  const written = { ...defaultPreferences, styles: [named('mine'), named('yours')] };
  expect(parsePreferences(JSON.stringify(written)).styles).toEqual(written.styles);
  const bad = [
    null,
    'x',
    { name: 'x' },
    { name: ' x', style },
    { name: 'x', style: { ...style, colour: 'A B' } },
  ];
  expect(parseStyles([...bad, named('good')])).toEqual([named('good')]);
  expect(parseStyles({ length: 2 })).toEqual([]);
});
