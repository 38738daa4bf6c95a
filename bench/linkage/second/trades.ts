// Who sells what accounts are made of: mail providers, disposable mail, banks, issuers of virtual cards.
import { pick, zipf, yes, type Random } from './chance';
import { rangeOf, type Card, type Spellings } from './spellings';

export type Trades = {
  /** An address at a public mail provider; one in sixty prefers a disposable one. */
  mail(random: Random): string;
  /** A disposable mail service that anybody may use. */
  disposable(random: Random): string;
  /** A domain that somebody registers. */
  domain(ending: string): string;
  bankCard(random: Random): Card;
  /** Ranges of one issuer of virtual cards. */
  issuer(random: Random): readonly string[];
  card(range: string): Card;
};

export function createTrades(spellings: Spellings, random: Random): Trades {
  const named = (count: number, of: (i: number) => string): string[] =>
    Array.from({ length: count }, (_, i) => of(i));
  // RFC 2606: nobody has mail under .example.
  const providers = named(26, (i) => `post-${String(i + 1)}.example`);
  const disposables = named(14, (i) => `fleeting-${String(i + 1)}.example`);
  const banks = named(70, () => rangeOf(random));
  const issuers = named(5, () => '').map(() => named(3, () => rangeOf(random)));
  const [provider, throwaway, bank] = [zipf(26, 1.5), zipf(14, 1), zipf(70, 1)];
  const card = (range: string): Card => ({ fingerprint: spellings.fingerprint(), range });
  const disposable = (random: Random): string => disposables[throwaway(random)] as string;
  let domains = 0;
  return {
    disposable,
    card,
    mail: (random) => {
      const domain = yes(random, 1 / 60) ? disposable(random) : (providers[provider(random)] as string);
      return `${spellings.local()}@${domain}`;
    },
    domain: (ending) => `${spellings.word()}-${String(++domains)}.${ending}`,
    bankCard: (random) => card(banks[bank(random)] as string),
    issuer: (random) => pick(random, issuers),
  };
}
