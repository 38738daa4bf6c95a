// Every facet, in the order in which they are offered. To add one is to add a file, its line here, and its value to the record.
import type { Facet } from './facet';
import { firstSeenFacet } from './first-seen';
import { judgedFacet } from './judged';
import { kindFacet } from './kind';
import { lastSeenFacet } from './last-seen';
import { neighboursFacet } from './neighbours';
import { relationFacet } from './relation';
import { ringFacet } from './ring';
import { seenFacet } from './seen';
import { sharedByFacet } from './shared-by';
import { sourceFacet } from './source';
import { sureFacet } from './sure';
import { textFacet } from './text';

export const facets: readonly Facet[] = [
  textFacet,
  kindFacet,
  relationFacet,
  sharedByFacet,
  neighboursFacet,
  seenFacet,
  firstSeenFacet,
  lastSeenFacet,
  sourceFacet,
  ringFacet,
  sureFacet,
  judgedFacet,
];
