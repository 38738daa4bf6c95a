// The page's one Trusted Types policy: style sheets without markup, workers of this origin, and nothing else ever becomes code.

type PolicyRules = {
  createHTML(text: string): string;
  createScriptURL(url: string): string;
};
type TrustedTypes = { createPolicy(name: string, rules: PolicyRules): unknown };

export function installTrustedTypes(host: typeof globalThis): void {
  const trustedTypes: unknown = Reflect.get(host, 'trustedTypes');
  if (isTrustedTypes(trustedTypes)) trustedTypes.createPolicy('default', { createHTML, createScriptURL });
}

/** Mantine writes its variables into style elements through markup: plain CSS passes, a tag or an entity does not. */
export function createHTML(text: string): string {
  if (/[<&]/u.test(text)) throw new TypeError('Markup from strings is refused');
  return text;
}

function createScriptURL(url: string): string {
  if (new URL(url, document.baseURI).origin !== location.origin)
    throw new TypeError('Scripts of other origins are refused');
  return url;
}

function isTrustedTypes(value: unknown): value is TrustedTypes {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, 'createPolicy') === 'function'
  );
}
