import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from './policy';
import { NONCE_PLACEHOLDER, route, withNonce } from './route';

const files = new Set(['/index.html', '/assets/app.js']);

describe('policy', () => {
  const policy = new Map(
    contentSecurityPolicy('abc')
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive]),
  );

  it('starts from nothing and lets in only the window itself', () => {
    expect(policy.get('default-src')).toBe("default-src 'none'");
    expect(policy.get('script-src')).toBe("script-src 'self'");
    expect(policy.get('connect-src')).toBe("connect-src 'self'");
    expect(policy.get('style-src')).toBe("style-src 'self' 'nonce-abc'");
    expect(policy.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'");
  });

  it('has no escape hatch and names no other origin', () => {
    expect(contentSecurityPolicy('abc')).not.toMatch(/unsafe|wasm|\*|https?:/);
  });
});

describe('route', () => {
  it.each([
    ['GET', '/', 200, '/index.html'],
    ['HEAD', '/assets/app.js', 200, '/assets/app.js'],
    ['GET', '/assets', 404, undefined],
    ['GET', '/assets/../index.html', 404, undefined],
    ['GET', '', 404, undefined],
    ['GET', 'constructor', 404, undefined],
    ['POST', '/', 405, undefined],
    ['get', '/', 405, undefined],
  ])('%s %s: %i', (method, pathname, status, file) => {
    const routed = route(method, pathname, files, 'abc');
    expect(routed).toMatchObject({ status, file });
    expect(routed.headers).toMatchObject(securityHeaders('abc'));
  });

  it('keeps assets and never the page', () => {
    expect(route('GET', '/', files, 'abc').headers['Cache-Control']).toBe('no-store');
    expect(route('GET', '/assets/app.js', files, 'abc').headers['Cache-Control']).toContain('immutable');
  });

  it('puts the nonce wherever the page carries its place', () => {
    expect(withNonce(`<a ${NONCE_PLACEHOLDER}><b ${NONCE_PLACEHOLDER}>`, '$&')).toBe('<a $&><b $&>');
  });
});
