// By value, in the words of docs/spec/finding.md.
import { eachFound } from '../find';
import type { TextFacet } from './facet';

export const textFacet: TextFacet = {
  id: 'text',
  label: 'Value',
  says: 'value',
  form: 'text',
  hint: 'Text in the value, a pattern (*.example.com), a network (203.0.113.0/24), or ~ and text that may be misspelt.',
  test: (text, { view }) => {
    const { dictionary } = view.dataset;
    const found = new Uint8Array(dictionary.size);
    eachFound(dictionary, text, (id) => {
      found[id] = 1;
    });
    return (id) => found[id] === 1;
  },
};
