// People who know nobody else here, and share what strangers share: a carrier's or a VPN's address, a relay, a prompt that everybody copies.
import { homeAndPhone, person, type Agent } from '../agent';
import { lognormal } from '../chance';
import type { Land } from '../land';

export function ordinary(land: Land): Agent[] {
  return [person(land, 'ordinary')];
}

/** Mobile first: nearly all of the use is from behind the carrier's NAT, on a phone. */
export function carrierNat(land: Land): Agent[] {
  const uplink = land.atlas.phone(land.random);
  const places = [
    { uplink, weight: 0.93 },
    { uplink: land.atlas.home(land.random), weight: 0.07 },
  ];
  return [person(land, 'carrier-nat', { places, keyShare: 0 })];
}

export function vpn(land: Land): Agent[] {
  const places = [{ uplink: land.atlas.vpn(land.random), weight: 2.6 }, ...homeAndPhone(land)];
  return [person(land, 'vpn', { places })];
}

export function relay(land: Land): Agent[] {
  const places = [{ uplink: land.atlas.relay(land.random), weight: 3.5 }, ...homeAndPhone(land)];
  return [person(land, 'relay', { places, keyShare: 0 })];
}

/** Some dozens to hundreds who all took one prompt from the same post, and use little else. They joined when they liked. */
export function publicPrompt(land: Land): Agent[] {
  const { random, topics } = land;
  const family = topics.fresh();
  const count = Math.min(400, Math.max(12, Math.round(lognormal(random, 45, 0.9))));
  return Array.from({ length: count }, () =>
    person(land, 'public-prompt', { interests: { own: [family], ownShare: 0.85, blank: 0.1 } }),
  );
}
