import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatDate,
  formatDates,
  formatSpan,
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
    [formatSpan(Date.UTC(2026, 6, 11), Date.UTC(2026, 6, 15), 'UTC'), '11 – 14 Jul'],
    [formatSpan(Date.UTC(2026, 6, 11), Date.UTC(2026, 6, 12), 'UTC'), '11 Jul'],
    [formatSpan(Date.UTC(2026, 5, 30), Date.UTC(2026, 6, 12), 'UTC'), '30 Jun – 11 Jul'],
    [formatSpan(Date.UTC(2025, 11, 30), Date.UTC(2026, 0, 2), 'UTC'), '30 Dec 2025 – 1 Jan 2026'],
    [formatSpan(Date.UTC(2026, 6, 11, 4, 15), Date.UTC(2026, 6, 11, 6), 'UTC'), '11 Jul 04:15 – 06:00'],
    [formatSpan(Date.UTC(2026, 6, 11, 22), Date.UTC(2026, 6, 12, 3), 'Asia/Tokyo'), '12 Jul 07:00 – 12:00'],
    [formatSpan(Date.UTC(2026, 6, 11, 4), Date.UTC(2026, 6, 12, 6), 'UTC'), '11 Jul 04:00 – 12 Jul 06:00'],
    [formatClock(at, 'America/New_York'), '18:14'],
    [formatUtc(at), '2026-07-11 22:14:09 UTC'],
    [zoneLabel('Europe/Berlin', at), 'UTC+2'],
    [zoneLabel('UTC', at), 'UTC'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });
});
