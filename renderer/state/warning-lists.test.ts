import { describe, expect, it } from 'vitest';
import { warningList } from '../../shared/testing/warning-lists-contract';
import { listsStep } from './warning-lists';

const vpn = warningList({ name: 'VPN' });
const cloud = warningList({ name: 'Cloud', role: 'cloud' });

describe('a step of warning lists', () => {
  it('W9 takes back what it added, and puts back what it replaced', () => {
    const newer = { ...vpn, version: 9 };
    expect(listsStep('adding', [vpn], [newer, cloud], [])).toEqual({
      label: 'adding',
      forward: { type: 'set-warning-lists', lists: [newer, cloud], removed: [] },
      backward: { type: 'set-warning-lists', lists: [vpn], removed: ['Cloud'] },
    });
  });

  it('W9 puts back what it took out', () => {
    expect(listsStep('taking out', [vpn, cloud], [], ['VPN'])?.backward).toEqual({
      type: 'set-warning-lists',
      lists: [vpn],
      removed: [],
    });
  });

  it('is none where nothing would change', () => {
    expect(listsStep('taking out', [cloud], [], ['VPN'])).toBeUndefined();
  });
});
