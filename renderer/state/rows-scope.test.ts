import { describe, expect, it } from 'vitest';
import { createScopeDesk } from './rows-scope';

const now = (ringId: string | null, entities: readonly number[]) => ({ ringId, entities });

describe('the scope of the rows', () => {
  it('follows the ring that is opened, and falls back when it is closed', () => {
    const desk = createScopeDesk();
    desk.follow(now('r1', []));
    expect(desk.store.getState().chosen).toBe('ring');
    desk.choose('all');
    // A second panel that follows the same must not undo what a person chose.
    desk.follow(now('r1', []));
    expect(desk.store.getState().chosen).toBe('all');
    desk.choose('ring');
    desk.follow(now(null, []));
    expect(desk.store.getState().chosen).toBe('all');
  });

  it('holds the selection from elsewhere; what is clicked among the rows takes none of them away', () => {
    const desk = createScopeDesk();
    const [elsewhere, own] = [[1, 2], [2]];
    desk.follow(now(null, elsewhere));
    desk.choose('selection');
    desk.own(own);
    desk.follow(now(null, own));
    expect(desk.store.getState()).toEqual({ chosen: 'selection', entities: elsewhere });
    desk.follow(now('r1', []));
    expect(desk.store.getState()).toEqual({ chosen: 'ring', entities: [] });
  });
});
