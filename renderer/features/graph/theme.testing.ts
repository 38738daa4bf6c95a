// A theme for tests, of plain colours that can be told apart.
import type { CanvasTheme } from '../../ui/canvas-theme';

const hue = '#112233';

export const themeForTests: CanvasTheme = {
  ground: '#000000',
  float: '#101010',
  text1: '#ffffff',
  text2: '#dddddd',
  text3: '#bbbbbb',
  accent: '#9999ff',
  line: '#333333',
  note: '#00ffff',
  control: '#666666',
  edgeAlpha: 0.3,
  edgeAlphaLit: 0.9,
  font: 'sans-serif',
  hues: { account: '#808080', address: hue, payment: hue, device: hue, domain: hue, prompt: hue, pool: hue },
  series: ['#a00000', '#a00001', '#a00002', '#a00003', '#a00004', '#a00005', '#a00006'],
  ramp: ['#000010', '#000020', '#000030', '#000040', '#000050'],
};
