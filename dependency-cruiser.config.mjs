// Which room may import which, and through which one door each package comes in. docs/spec/fences.md lists the rules, and each is proved to bite.

/** What a room may import besides itself; a path ending in .ts names that one file (a contract). What is not written is forbidden. */
const ROOMS = {
  'shared/kernel': [],
  'shared/model': ['shared/kernel'],
  'shared/ports': ['shared/kernel', 'shared/model'],
  'shared/host': ['shared/kernel'],
  'shared/ipc': ['shared/kernel', 'shared/model', 'shared/ports', 'shared/host'],
  'shared/dataset': ['shared/kernel', 'shared/model'],
  'shared/graph': ['shared/kernel', 'shared/model', 'shared/dataset'],
  'shared/linkage': ['shared/kernel', 'shared/model', 'shared/dataset', 'shared/graph'],
  'shared/timeline': ['shared/kernel'],
  'shared/query': [
    'shared/kernel',
    'shared/model',
    'shared/dataset',
    'shared/linkage',
    'shared/timeline',
    'shared/engine/engine.ts',
    'shared/engine/tables.ts',
  ],
  'shared/map': ['shared/kernel', 'shared/model', 'shared/dataset', 'shared/linkage', 'shared/query'],
  'shared/engine': [
    'shared/kernel',
    'shared/model',
    'shared/ports',
    'shared/dataset',
    'shared/graph',
    'shared/linkage',
    'shared/query',
    'shared/map',
    'shared/timeline',
    'shared/archive',
  ],
  'shared/ingest': ['shared/kernel', 'shared/model', 'shared/ports', 'shared/dataset'],
  'shared/archive': ['shared/kernel', 'shared/model', 'shared/ports', 'shared/dataset'],
  'shared/merge': ['shared/kernel', 'shared/model', 'shared/ports', 'shared/archive'],
  'shared/graph-files': ['shared/kernel'],
  'shared/workspace': ['shared/kernel', 'shared/model', 'shared/ports', 'shared/dataset'],
  'shared/simulate': ['shared/kernel', 'shared/model'],
  'renderer/ui': ['shared'],
  'renderer/state': ['shared', 'renderer/ui'],
  'renderer/storage': ['shared'],
  'renderer/workers': ['shared', 'renderer/storage'],
  'renderer/host': ['shared', 'renderer/state'],
  'renderer/features': ['shared', 'renderer/state', 'renderer/ui'],
  'renderer/app': ['shared', 'renderer'],
  'electron/main': ['shared', 'loopback/window-files.ts'],
  'electron/preload': ['shared/ipc/names.ts'],
  loopback: ['shared'],
  cli: ['shared'],
  e2e: ['shared', 'loopback', 'scripts'],
  bench: ['shared', 'renderer/storage', 'renderer/workers', 'loopback', 'scripts'],
  scripts: ['loopback'],
};

/** Rooms or files that alone may import a package. */
const DOORS = {
  dexie: ['renderer/storage', 'bench'],
  cytoscape: ['renderer/features/graph', 'bench'],
  '@tanstack/react-table': ['renderer/features/table'],
  '@tanstack/react-virtual': ['renderer/features', 'renderer/ui'],
  electron: ['electron'],
  fflate: ['shared/ingest', 'shared/archive'],
  comlink: ['renderer/workers'],
  'ipaddr.js': ['shared/model'],
  'libphonenumber-js': ['shared/model'],
  tldts: ['shared/model'],
  saxes: ['shared/ingest'],
  zod: ['shared/model', 'shared/ipc', 'shared/archive'],
  react: ['renderer'],
  'react-dom': ['renderer/app'],
  '@mantine': ['renderer/app', 'renderer/ui', 'renderer/features'],
  zustand: ['renderer/state', 'renderer/app', 'renderer/features'],
  'flexlayout-react': ['renderer/app'],
  tinykeys: ['renderer/app'],
  'lucide-react': ['renderer'],
  '@duckdb': ['bench'],
  '@sqlite.org': ['bench'],
  playwright: ['e2e', 'scripts', 'bench'],
};

/** Tests and what only tests use: held to fewer rules, and never imported by what is shipped. */
const TESTS = '(\\.test\\.tsx?$|\\.testing\\.tsx?$|^shared/testing/)';

/** @param {string} text */
const escape = (text) => text.replaceAll(/[.\\]/g, '\\$&');
/** @param {string} place a room, or one file */
const inside = (place) =>
  place.endsWith('.ts') || place.endsWith('.json') ? `^${escape(place)}$` : `^${escape(place)}/`;

const houses = `^(${[...new Set(Object.keys(ROOMS).map((room) => room.split('/')[0]))].join('|')})/`;

const roomRules = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `room ${room}`,
  severity: 'error',
  comment: `${room} imports only itself and: ${allowed.join(', ') || 'nothing'}.`,
  from: { path: inside(room), pathNot: TESTS },
  to: { path: houses, pathNot: [room, ...allowed].map(inside) },
}));

const doorRules = Object.entries(DOORS).map(([name, rooms]) => ({
  name: `door ${name}`,
  severity: 'error',
  comment: `${name} comes in through ${rooms.join(', ')} alone.`,
  from: { pathNot: [...rooms.map(inside), TESTS, '\\.config\\.(ts|mjs)$'] },
  to: { path: `^node_modules/${escape(name)}/` },
}));

export default {
  forbidden: [
    ...roomRules,
    ...doorRules,
    {
      name: 'features apart',
      severity: 'error',
      comment: 'Features never import each other: what two need lives in state or ui.',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'no tests in what is shipped',
      severity: 'error',
      comment: 'Only tests import shared/testing and *.testing files.',
      from: { pathNot: [TESTS, '^(bench|e2e)/'] },
      to: { path: TESTS },
    },
    {
      name: 'tests of shared stay there',
      severity: 'error',
      comment: 'What is pure is proved without the rooms that stand on it.',
      from: { path: ['^shared/.*\\.test\\.tsx?$', '^shared/testing/'] },
      to: { path: houses, pathNot: '^shared/' },
    },
    {
      name: 'nothing imports a test',
      severity: 'error',
      comment: 'A test that another imports would run twice.',
      from: {},
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'no node in pure rooms',
      severity: 'error',
      comment: 'shared/, renderer/ and the preload script run where there is no Node.',
      from: { path: '^(shared|renderer|electron/preload)/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no development packages in what is shipped',
      severity: 'error',
      comment: 'What is shipped imports only `dependencies`.',
      from: { path: '^(shared|renderer|electron|loopback|cli)/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/(electron|@types)/' },
    },
    {
      name: 'no unlisted packages',
      severity: 'error',
      comment: 'A package that package.json does not name may vanish with the next install.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no cycles',
      severity: 'error',
      comment: 'Files that need each other are one file, or lack a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that leads nowhere.',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(url|worker|raw)$' },
    },
    {
      name: 'no orphans',
      severity: 'error',
      comment: 'A file that nothing imports and that imports nothing.',
      from: {
        orphan: true,
        pathNot: [
          TESTS,
          '\\.d\\.ts$',
          '\\.config\\.(ts|mjs)$',
          '^bench/[^/]+\\.ts$',
          '^scripts/[^/]+\\.mjs$',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    exclude: { path: '^(dist|release|test-results)/' },
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.css', '.json'],
    },
  },
};
