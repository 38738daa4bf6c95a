// Lays out one graph and answers with its places. The client ends it to cancel.
import { structuralLayout } from '../../shared/graph/layout';
import type { LayoutInput } from '../../shared/graph/layout-input';

addEventListener('message', ({ data }: MessageEvent<LayoutInput>) => {
  postMessage(structuralLayout(data));
});
