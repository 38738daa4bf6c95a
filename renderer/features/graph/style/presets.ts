// Styles that ship: each answers one question.
import { shippedStyle } from '../../../../shared/model/records/graph-style';
import type { NamedStyle } from '../../../state/named-styles';

export const PRESETS: readonly NamedStyle[] = [
  { name: 'Evidence', style: shippedStyle },
  { name: 'When they came', style: { colour: 'first-seen', size: 'volume', edges: 'off' } },
  { name: 'Who is central', style: { colour: 'betweenness', size: 'page-rank', edges: 'off' } },
  { name: 'Rings', style: { colour: 'ring', size: 'evidence', edges: 'off' } },
];

export const isPreset = (name: string): boolean => PRESETS.some((one) => one.name === name);
