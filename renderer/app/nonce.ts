// The host puts a fresh nonce into the page with each response; style elements without it are refused.

export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/** Libraries that insert style elements by themselves look for this global. */
export function shareNonce(nonce: string): void {
  Reflect.set(globalThis, '__webpack_nonce__', nonce);
}
