import { describe, expect, it } from 'vitest';
import { isOwnFrame, isOwnUrl } from './own-frame';

describe('own address', () => {
  it.each([
    ['app://retort/', true],
    ['app://retort/index.html?x#y', true],
    ['app://retort.elsewhere.example/', false],
    ['app://elsewhere/', false],
    ['app://retort:80/', false],
    ['app:retort', false],
    ['https://retort/', false],
    ['http://app://retort/', false],
    ['data:text/html,app://retort/', false],
    ['about:blank', false],
    ['file:///retort', false],
    ['', false],
    ['no address', false],
  ])('%s: %s', (url, own) => {
    expect(isOwnUrl(url)).toBe(own);
  });
});

describe('own frame', () => {
  const top = { url: 'app://retort/', parent: null };

  it('is the top frame of our own page', () => {
    expect(isOwnFrame(top)).toBe(true);
  });

  it('is no frame inside it, no page of elsewhere, and none that is gone', () => {
    expect(isOwnFrame({ url: 'app://retort/', parent: top as never })).toBe(false);
    expect(isOwnFrame({ url: 'https://elsewhere.example/', parent: null })).toBe(false);
    expect(isOwnFrame(null)).toBe(false);
  });
});
