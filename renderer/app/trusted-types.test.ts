import { describe, expect, it } from 'vitest';
import { createHTML } from './trusted-types';

describe('the page’s policy', () => {
  it('lets plain style rules through as they are', () => {
    const rules = ':root { --mantine-scale: 1; } .a > .b::after { content: ""; }';
    expect(createHTML(rules)).toBe(rules);
  });

  it.each(['<img src=x onerror=alert(1)>', '</style><script>1</script>', 'a &lt; b'])(
    'refuses %j',
    (text) => {
      expect(() => createHTML(text)).toThrow(TypeError);
    },
  );
});
