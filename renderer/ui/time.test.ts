import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatDate,
  formatDates,
  formatTime,
  formatTimeShort,
  formatUtc,
  zoneLabel,
} from './time';

const at = Date.UTC(2026, 6, 11, 22, 14, 9);

describe('times in the zone of the reader', () => {
  it.each([
    [formatTime(at, 'UTC'), '11 Jul 2026 22:14'],
    [formatTime(at, 'Europe/Berlin'), '12 Jul 2026 00:14'],
    [formatTime(null, 'UTC'), '–'],
    [formatTimeShort(at, 'UTC', true), '11 Jul 22:14:09'],
    [formatDate(at, 'Asia/Tokyo'), '12 Jul 2026'],
    [formatDates(at - 86_400_000 * 3, at, 'UTC'), '8 Jul – 11 Jul 2026'],
    [formatDates(at, at + 1, 'UTC'), '11 Jul 2026'],
    [formatDates(Date.UTC(2025, 11, 30), at, 'UTC'), '30 Dec 2025 – 11 Jul 2026'],
    [formatClock(at, 'America/New_York'), '18:14'],
    [formatUtc(at), '2026-07-11 22:14:09 UTC'],
    [zoneLabel('Europe/Berlin', at), 'UTC+2'],
    [zoneLabel('UTC', at), 'UTC'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });
});
