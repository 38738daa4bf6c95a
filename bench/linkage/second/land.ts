// What every part of the second world stands on.
import { streamOf, type Random } from './chance';
import { createClients, type Clients } from './clients';
import { createAtlas, type Atlas } from './net/atlas';
import { createSpellings, type Spellings } from './spellings';
import { createTopics, type Topics } from './topics';
import { createTrades, type Trades } from './trades';

export type Land = {
  /** For whoever is being made; each part of the world has its own. */
  random: Random;
  spellings: Spellings;
  atlas: Atlas;
  clients: Clients;
  topics: Topics;
  trades: Trades;
};

export function createLand(seed: number, accounts: number): Land {
  const spellings = createSpellings(streamOf(seed, 'spellings'));
  return {
    random: streamOf(seed, 'people'),
    spellings,
    atlas: createAtlas(accounts, streamOf(seed, 'atlas')),
    clients: createClients(streamOf(seed, 'clients')),
    topics: createTopics(accounts, spellings),
    trades: createTrades(spellings, streamOf(seed, 'trades')),
  };
}
