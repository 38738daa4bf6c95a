// Deliberate violations, one per rule: what the files are called and what stands in them. docs/spec/fences.md says which rule each must trip.

/** Path in the repository, and text. */
export type Violation = Readonly<Record<string, string>>;

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

const types: Record<string, Violation> = {
  T1: { 'shared/kernel/fence-t1.ts': 'export const seen = window;\n' },
  T2: { 'shared/kernel/fence-t2.ts': 'export const seen = document;\n' },
  T3: { 'shared/kernel/fence-t3.ts': 'export const seen = process;\n' },
  T4: {
    'shared/kernel/fence-t4.ts':
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  },
  T5: { 'shared/kernel/fence-t5.ts': 'export const later = setTimeout;\n' },
  T6: { 'shared/kernel/fence-t6.ts': 'export const get = fetch;\n' },
  T7: { 'renderer/workers/fence-t7.ts': 'export const seen = document;\n' },
  T8: { 'renderer/storage/fence-t8.ts': 'export const seen = localStorage;\n' },
  T9: { 'renderer/ui/fence-t9.ts': 'export const seen = process;\n' },
  T10: {
    'renderer/ui/fence-t10.ts':
      "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  },
  T11: { 'electron/main/fence-t11.ts': 'export const seen = document;\n' },
  T12: { 'cli/fence-t12.ts': 'export const seen = document;\n' },
  T13: {
    'shared/kernel/fence-t13.ts': 'export function first(list: string[]): string {\n  return list[0];\n}\n',
  },
  T15: { 'shared/kernel/fence-t15.ts': 'export const heard = console;\n' },
  T14: { 'shared/kernel/fence-t14.ts': 'export const given: { name?: string } = { name: undefined };\n' },
};

const lint: Record<string, Violation> = {
  L1: { 'shared/kernel/fence-l1.ts': 'export const chance = (): number => Math.random();\n' },
  L2: { 'shared/kernel/fence-l2.ts': 'export const now = (): number => Date.now();\n' },
  L3: { 'shared/kernel/fence-l3.ts': 'export const now = (): Date => new Date();\n' },
  L4: {
    'shared/kernel/fence-l4.ts': "console.log('heard');\n",
  },
  L5: { 'shared/kernel/fence-l5.ts': 'export enum Level {\n  Low,\n}\n' },
  L6: { 'shared/kernel/fence-l6.ts': "export * from './errors';\n" },
  L7: { 'shared/kernel/fence-l7.ts': 'export default 1;\n' },
  L8: { 'shared/kernel/fence-l8.ts': `${lines(400, '//')}export const line401 = 1;\n` },
  L9: { 'shared/kernel/fence-l9.ts': `export function long(): void {\n${lines(59, '  //')}}\n` },
  L10: { 'shared/kernel/fence-l10.ts': 'export const anything: any = 1;\n' },
  L11: { 'shared/kernel/fence-l11.ts': 'export const first = (list: string[]): string => list[0]!;\n' },
  L12: {
    'shared/kernel/fence-l12.ts':
      'const later = (): Promise<void> => Promise.resolve();\nexport const go = (): void => {\n  later();\n};\n',
  },
  L13: {
    'shared/kernel/fence-l13.ts':
      "export function name(of: 'a' | 'b'): string {\n  switch (of) {\n    case 'a':\n      return 'A';\n  }\n  return '';\n}\n",
  },
  L14: { 'renderer/ui/fence-l14.ts': "eval('1');\n" },
  L15: { 'renderer/ui/fence-l15.ts': "setTimeout('1');\n" },
  L16: {
    'renderer/ui/fence-l16.ts':
      'export const show = (value: string): void => {\n  document.body.innerHTML = value;\n};\n',
  },
  L17: {
    'renderer/ui/fence-l17.ts':
      "export const show = (value: string): void => {\n  document.body.insertAdjacentHTML('beforeend', value);\n};\n",
  },
  L18: {
    'renderer/ui/fence-l18.tsx':
      'export const Shown = ({ value }: { value: string }) => <p dangerouslySetInnerHTML={{ __html: value }} />;\n',
  },
  L19: { 'renderer/ui/fence-l19.ts': "export const link = 'javascript:1';\n" },
  L20: {
    'renderer/ui/fence-l20.tsx':
      "import { useState } from 'react';\nexport function Odd({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return null;\n}\n",
  },
  L21: { 'electron/main/fence-l21.ts': "export const same = (a: string | number): boolean => a == '1';\n" },
  L22: { 'cli/fence-l22.ts': '// eslint-disable-next-line no-eval\nexport const one = 1;\n' },
};

const rooms: Record<string, Violation> = {
  ...imports('R', [
    ['shared/kernel', 'shared/model/evidence'],
    ['shared/model', 'shared/dataset/types'],
    ['shared/ports', 'shared/ipc/names'],
    ['shared/host', 'shared/model/evidence'],
    ['shared/ipc', 'shared/dataset/types'],
    ['shared/dataset', 'shared/linkage/types'],
    ['shared/graph', 'shared/linkage/types'],
    ['shared/linkage', 'shared/engine/engine'],
    ['shared/query', 'shared/ports/workspace-store'],
    ['shared/engine', 'shared/ingest/types'],
    ['shared/ingest', 'shared/linkage/types'],
    ['shared/archive', 'shared/engine/engine'],
    ['shared/workspace', 'shared/engine/engine'],
    ['shared/simulate', 'shared/dataset/types'],
    ['shared/dataset', 'renderer/state/session'],
    ['renderer/ui', 'renderer/state/session'],
    ['renderer/state', 'renderer/storage/database'],
    ['renderer/storage', 'renderer/state/session'],
    ['renderer/workers', 'renderer/state/session'],
    ['renderer/host', 'renderer/storage/database'],
    ['renderer/features/rings', 'renderer/storage/database'],
    ['renderer/features/rings', 'renderer/workers/engine-client'],
    ['renderer/features/rings', 'renderer/host/browser'],
    ['renderer/features/rings', 'renderer/app/names'],
    ['renderer/app', 'electron/main/own-frame'],
    ['electron/main', 'renderer/state/session'],
    ['electron/preload', 'electron/main/own-frame'],
    ['loopback', 'electron/main/own-frame'],
    ['cli', 'renderer/state/session'],
    ['e2e', 'renderer/state/session'],
    ['bench', 'renderer/state/session'],
    ['scripts', 'shared/kernel/errors'],
    ['renderer/features/rings', 'renderer/features/import/words'],
    ['shared/dataset', 'shared/testing/dataset-builder'],
    ['shared/kernel', 'shared/kernel/fence-r1.test'],
  ]),
  R36: {
    'shared/kernel/fence-r36.ts': "import { b } from './fence-r36b';\nexport const a = (): unknown => b;\n",
    'shared/kernel/fence-r36b.ts': "import { a } from './fence-r36';\nexport const b = (): unknown => a;\n",
  },
  R37: { 'shared/kernel/fence-r37.ts': "import './nowhere';\n" },
  R38: { 'shared/kernel/fence-r38.ts': 'export const alone = 1;\n' },
  R39: { 'shared/kernel/fence-r39.ts': "import 'node:fs';\n" },
  R40: { 'shared/kernel/fence-r40.ts': "import 'fast-check';\n" },
  R42: { 'shared/kernel/fence-r42.test.ts': "import '../../renderer/state/session';\n" },
  R43: { 'shared/graph-files/fence-r43.ts': "import '../dataset/types';\n" },
  R44: { 'shared/timeline/fence-r44.ts': "import '../dataset/types';\n" },
  R45: { 'shared/map/fence-r45.ts': "import '../ports/workspace-store';\n" },
  R46: { 'shared/merge/fence-r46.ts': "import '../dataset/types';\n" },
  R41: { 'shared/kernel/fence-r41.ts': "import 'nanoid';\n" },
};
const R_TEST: Violation = { 'shared/kernel/fence-r1.test.ts': "import '../model/evidence';\n" };

const doors: Record<string, Violation> = packages('D', [
  ['renderer/features/rings', 'dexie'],
  ['renderer/features/table', 'cytoscape'],
  ['renderer/features/graph', '@tanstack/react-table'],
  ['renderer/app', '@tanstack/react-virtual'],
  ['cli', 'electron'],
  ['shared/engine', 'fflate'],
  ['renderer/app', 'comlink'],
  ['shared/ingest', 'ipaddr.js'],
  ['shared/ingest', 'libphonenumber-js'],
  ['shared/ingest', 'tldts'],
  ['renderer/state', 'zod'],
  ['shared/query', 'react'],
  ['renderer/ui', 'react-dom'],
  ['renderer/state', '@mantine/core'],
  ['renderer/ui', 'zustand'],
  ['renderer/features/rings', 'flexlayout-react'],
  ['renderer/features/rings', 'tinykeys'],
  ['cli', 'lucide-react'],
  ['renderer/storage', '@duckdb/duckdb-wasm'],
  ['renderer/storage', '@sqlite.org/sqlite-wasm'],
  ['cli', 'playwright'],
  ['shared/graph-files', 'saxes'],
]);

const unused: Record<string, Violation> = {
  U1: { 'shared/kernel/fence-u1.ts': 'export const unused = 1;\n' },
  U2: {
    'scripts/fence-u2.mjs': "import { used } from './lib/fence-u2.mjs';\nused();\n",
    'scripts/lib/fence-u2.mjs': 'export function used() {}\nexport function fenceUnused() {}\n',
  },
};

const format: Record<string, Violation> = {
  P1: { 'shared/kernel/fence-p1.ts': 'export const quoted = "twice"\n' },
};

/** By the check that must see them, then by number. `node_modules` and package.json belong to the test: U3, U4, C1. */
export const violations = { types, lint, rooms: { ...rooms, ...doors }, unused, format };
export const support: Violation = R_TEST;

function imports(letter: string, pairs: [room: string, target: string][]): Record<string, Violation> {
  return Object.fromEntries(
    pairs.map(([room, target], at) => {
      const number = `${letter}${String(at + 1)}`;
      const up = '../'.repeat(room.split('/').length);
      return [number, { [`${room}/fence-${number.toLowerCase()}.ts`]: `import '${up}${target}';\n` }];
    }),
  );
}

function packages(letter: string, pairs: [room: string, name: string][]): Record<string, Violation> {
  return Object.fromEntries(
    pairs.map(([room, name], at) => {
      const number = `${letter}${String(at + 1)}`;
      return [number, { [`${room}/fence-${number.toLowerCase()}.ts`]: `import '${name}';\n` }];
    }),
  );
}
