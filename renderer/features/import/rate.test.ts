import { describe, expect, it } from 'vitest';
import { addPoint, estimatedRows, rateCurve, rowsPerSecond, secondsLeft, startRate, type Rate } from './rate';

function steady(points: number, stepMs: number, rowsPerStep: number): Rate {
  let rate = startRate(0);
  for (let i = 1; i <= points; i++)
    rate = addPoint(rate, { at: i * stepMs, rows: i * rowsPerStep, bytes: i * rowsPerStep * 10 });
  return rate;
}

describe('the rate of reading', () => {
  it('is rows a second of the last three seconds', () => {
    expect(rowsPerSecond(steady(20, 250, 500))).toBe(2000);
  });

  it('follows a change within three seconds', () => {
    let rate = steady(20, 250, 500);
    for (let i = 1; i <= 16; i++)
      rate = addPoint(rate, { at: 5000 + i * 250, rows: 10_000 + i * 100, bytes: 0 });
    expect(rowsPerSecond(rate)).toBe(400);
  });

  it('has a curve with one value between each two points', () => {
    const rate = steady(4, 250, 500);
    expect(rateCurve(rate)).toEqual([2000, 2000, 2000, 2000]);
  });

  it('keeps at most 128 points of a long reading and still knows the rate', () => {
    const rate = steady(5000, 250, 500);
    expect(rate.points.length).toBeLessThanOrEqual(128);
    expect(rate.points[0]).toEqual({ at: 0, rows: 0, bytes: 0 });
    expect(rowsPerSecond(rate)).toBe(2000);
    expect(rateCurve(rate).every((value) => value === 2000)).toBe(true);
  });

  it('takes points that come quickly as one', () => {
    let rate = startRate(0);
    for (let i = 1; i <= 100; i++) rate = addPoint(rate, { at: i, rows: i, bytes: i });
    expect(rate.points.length).toBeLessThan(4);
    expect(rate.points.at(-1)).toEqual({ at: 100, rows: 100, bytes: 100 });
  });

  it('knows the time left from the bytes, and says nothing before the first', () => {
    expect(secondsLeft(startRate(0), 100)).toBeNull();
    expect(secondsLeft(steady(20, 250, 500), 100_000 + 40_000)).toBe(2);
    expect(secondsLeft(steady(20, 250, 500), 50)).toBe(0);
  });

  it('estimates all rows from the rows so far', () => {
    expect(estimatedRows(0, 0, 100)).toBeNull();
    expect(estimatedRows(50, 25, 100)).toBe(200);
    expect(estimatedRows(50, 100, 100)).toBe(50);
  });
});
