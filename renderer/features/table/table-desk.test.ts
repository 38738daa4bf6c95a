import { describe, expect, it } from 'vitest';
import type { Session } from '../../state/session';
import { stillPicked, tableDeskOf } from './table-desk';

describe('what the tables are set to', () => {
  it('TB1 is kept for each table by itself, and outlives the panel', () => {
    const session = {} as Session;
    const desk = tableDeskOf(session);
    desk.set({ text: 'acct_', cursor: 7 });
    desk.show('links');
    desk.set({ chosen: { standing: ['linked'] } });
    const { table, of } = tableDeskOf(session).store.getState();
    expect(table).toBe('links');
    expect(of.entities).toMatchObject({ text: 'acct_', cursor: 7, chosen: {} });
    expect(of.links).toMatchObject({ text: '', cursor: 0, chosen: { standing: ['linked'] } });
  });

  it('TB8 keeps rows picked until something else is selected, or their ids mean others', () => {
    const selection = [1, 2];
    const picked = { rows: [{ id: 9 }] as never, selection, answers: '1 1' };
    expect(stillPicked(picked, selection, '1 1')).toHaveLength(1);
    expect(stillPicked(picked, [1, 2], '1 1')).toEqual([]);
    expect(stillPicked(picked, selection, '1 2')).toEqual([]);
  });
});
