import { describe, expect, it } from 'vitest';
import { MOST_MARKS } from '../../shared/model/records/time-mark';
import { timeMark } from '../../shared/testing/marks-contract';
import { drawnMarks, markWords, putStep, removeStep } from './marks';

const [one, other] = [timeMark('one', 1), timeMark('other', 2)];

describe('marks', () => {
  it('TL21 added, changed and deleted are steps with exact inverses; what changes nothing is none', () => {
    expect(putStep([other], one)).toMatchObject({
      label: 'adding the mark ‘Ban wave, 318 accounts’',
      backward: { marks: [], removed: ['one'] },
    });
    const moved = { ...one, text: '', at: other.at };
    expect(putStep([one, other], moved)).toEqual({
      label: 'changing the mark ‘Ban wave’',
      forward: { type: 'set-marks', marks: [moved], removed: [] },
      backward: { type: 'set-marks', marks: [one], removed: [] },
    });
    expect(putStep([one], { ...one })).toBeUndefined();
    expect(removeStep([one, other], moved)).toMatchObject({
      forward: { marks: [], removed: ['one'] },
      backward: { marks: [one] },
    });
    expect(removeStep([other], one)).toBeUndefined();
  });

  it('TL20 are at most 500: another one is refused, one that is there still changes', () => {
    const full = Array.from({ length: MOST_MARKS }, (_, nth) => timeMark(`m${nth}`));
    expect(() => putStep(full, one)).toThrow('too-many-marks');
    expect(putStep(full, timeMark('m3', 9))).toBeDefined();
  });

  it('are said by kind and text, a note by its text', () => {
    expect(markWords({ kind: 'release', text: 'M-4' })).toBe('Model release, M-4');
    expect(markWords({ kind: 'note', text: 'Pool P-2 takes over' })).toBe('Pool P-2 takes over');
    expect(markWords({ kind: 'note', text: '' })).toBe('Note');
  });

  it('TL22 of imports come by themselves, one for what was committed together', () => {
    const importedAt = '2026-07-14T12:01:30.000Z';
    const sources = [
      { name: 'a.csv', importedAt },
      { name: 'b.csv', importedAt },
      { name: 'c.csv', importedAt: '2026-07-13T00:00:00.000Z' },
    ];
    const drawn = drawnMarks([other, one], sources);
    expect(drawn.map(({ words, kind }) => [kind, words])).toEqual([
      ['import', 'Import of c.csv'],
      ['ban', 'Ban wave, 318 accounts'],
      ['import', 'Import of 2 sources'],
      ['ban', 'Ban wave, 318 accounts'],
    ]);
    expect(drawn.map(({ mark }) => mark?.id ?? null)).toEqual([null, 'one', null, 'other']);
  });
});
