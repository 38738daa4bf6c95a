// Who makes accounts and sells them in lots. A merchant has several customers, and is no sign of any one of them but for the lot itself:
// disposable mail in bulk, rented numbers, a sign-up burst of hours (PRODUCT.md, signals).
import { between, exponential, geometric, lognormal, pick, weighted, yes } from '../chance';
import { DAY, HOUR } from '../calendar';
import type { Land } from '../land';
import { anyOf } from '../net/broadband';

/** What the merchant hands over of an account. */
export type Ware = { born: number; mail: string; phone: string; address: string; software: string };

export type Merchant = {
  /** `count` accounts made before `handover`; `slip` is the probability that what could be re-used is. */
  lot(count: number, handover: number, slip: number): Ware[];
};

type Mail = 'own domains' | 'public disposable' | 'bought webmail' | 'catch-all';
const MAILS: readonly (readonly [Mail, number])[] = [
  ['own domains', 48],
  ['bought webmail', 28],
  ['public disposable', 12],
  ['catch-all', 12],
];

export function createMerchant(land: Land): Merchant {
  const { random } = land;
  const domains: string[] = [];
  return {
    lot: (count, handover, slip) => {
      const hours = lognormal(random, 5, 0.8);
      // A third are laid down to age, since old accounts are trusted more; the others go out within two days.
      const age = yes(random, 0.33) ? between(random, 20, 200) * DAY : exponential(random, DAY);
      const begun = handover - age - hours * HOUR;
      const mail = mailOf(land, count, domains);
      const address = addresses(land, count);
      const phone = numbers(land);
      return Array.from({ length: count }, () => ({
        born: begun + hours * HOUR * random.next(),
        mail: yes(random, slip) ? mail() : land.trades.mail(random),
        phone: yes(random, 0.6) ? phone(slip) : '',
        address: yes(random, slip) ? address() : anyOf(pick(random, land.atlas.providers), random),
        software: land.clients.browser(random).software,
      }));
    },
  };
}

function mailOf(land: Land, count: number, domains: string[]): () => string {
  const { trades, spellings, random } = land;
  const mode = weighted(random, MAILS);
  if (mode === 'bought webmail') return () => trades.mail(random);
  if (mode === 'public disposable') {
    const domain = trades.disposable(random);
    return () => `${spellings.local()}@${domain}`;
  }
  const needed = mode === 'catch-all' ? 1 : Math.ceil(count / 25);
  // One in eight domains has served an earlier lot, perhaps another customer's.
  const used = Array.from({ length: needed }, () =>
    domains.length > 0 && yes(random, 0.12) ? pick(random, domains) : trades.domain('test'),
  );
  domains.push(...used);
  return () => `${spellings.local()}@${pick(random, used)}`;
}

/** Cheap servers, one for a dozen sign-ups. */
function addresses({ atlas, random }: Land, count: number): () => string {
  const rented = atlas.servers(Math.ceil(count / 12));
  return () => pick(random, rented);
}

/** A rented number receives a few codes before the service refuses it. */
function numbers({ spellings, random }: Land): (slip: number) => string {
  let [current, left] = ['', 0];
  return (slip) => {
    if (!yes(random, slip)) return spellings.phone();
    if (left === 0) [current, left] = [spellings.phone(), 1 + geometric(random, 1.3)];
    left--;
    return current;
  };
}
