// A worker that starts another one must say so to Trusted Types, as the window does: scripts of this origin, and no others.

type PolicyRules = { createScriptURL(url: string): string };
type TrustedTypes = { createPolicy(name: string, rules: PolicyRules): unknown };

/** Call once, before the first worker is started from this one. */
export function allowOwnScripts(host: typeof globalThis): void {
  const trustedTypes: unknown = Reflect.get(host, 'trustedTypes');
  if (isTrustedTypes(trustedTypes)) trustedTypes.createPolicy('default', { createScriptURL });
}

function createScriptURL(url: string): string {
  if (new URL(url, location.href).origin !== location.origin)
    throw new TypeError('Scripts of other origins are refused');
  return url;
}

function isTrustedTypes(value: unknown): value is TrustedTypes {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, 'createPolicy') === 'function'
  );
}
