// A cluster of prompts: near-duplicates, or one template with its slots filled. The strongest signal there is when the template is private.
import { isVisibleAscii } from '../values/canonical-bytes';
import { columnNames } from '../values/column-names';
import { trimmed, visible } from '../values/text';
import type { Kind } from './kind';

export const promptCluster: Kind = {
  id: 'prompt-cluster',
  label: 'Prompt cluster',
  plural: 'Prompt clusters',
  icon: 'message-square-quote',
  shape: 'star',
  hue: 'prompt',
  // Numbered by whoever clustered.
  realm: true,
  evidence: { group: 'content', baseBits: 12, flatTo: 400, slope: 2, halfLifeDays: 60 },
  why: 'Published reports name a fixed template as the strongest sign of extraction (Anthropic, February 2026). Large campaigns use one on hundreds of accounts, so flat to 400; a public template is taken by its degree. Templates are rewritten within weeks: 60 days.',
  canonical: trimmed,
  isCanonical: isVisibleAscii,
  display: visible,
  derives: [],
  guess: {
    names: columnNames(
      'prompt cluster',
      'prompt cluster id',
      'prompt template',
      'prompt hash',
      'template id',
      'template hash',
      'cluster id',
      '=cluster',
      '=template',
      'prompt template id',
    ),
    looksLike: () => false,
  },
};
