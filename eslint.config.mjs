// The rules that a compiler cannot know. docs/spec/fences.md lists them, and each is proved to bite.
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const syntax = [
  { selector: 'TSEnumDeclaration', message: 'Write a union of literals.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Imported values are hostile: render them as text.',
  },
  {
    selector: 'Property[key.name="dangerouslySetInnerHTML"]',
    message: 'Imported values are hostile: render them as text.',
  },
];

const clocks = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Take the time as an argument.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Take the time as an argument.' },
];

/** shared/ gives the same answer everywhere: the clock, chance and the outside are arguments. */
const pure = {
  'no-console': 'error',
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'Take a Random of shared/kernel/random.ts.' },
    { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
  ],
  'no-restricted-syntax': ['error', ...syntax, ...clocks],
};

const sizes = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 60 }],
};

const everywhere = {
  ...sizes,
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-eval': 'error',
  'no-implied-eval': 'off', // its typed twin is on
  'no-new-func': 'error',
  'no-script-url': 'error',
  'no-unsanitized/method': 'error',
  'no-unsanitized/property': 'error',
  'no-restricted-exports': [
    'error',
    { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } },
  ],
  'no-restricted-syntax': ['error', ...syntax],
};

const typed = {
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/consistent-type-definitions': 'off', // `type` for data, `interface` for ports
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-unnecessary-condition': [
    'error',
    { allowConstantLoopConditions: 'only-allowed-literals' },
  ],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/require-await': 'off', // what implements a promising interface is async, so that what it throws rejects
  '@typescript-eslint/unbound-method': 'off', // our records hold functions, and no function of theirs uses `this`
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // takes what Electron's own functions return for foreign
};

export default tseslint.config(
  { ignores: ['dist/', 'release/', 'node_modules/', 'test-results/', 'playwright-report/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typed,
  },
  { plugins: { 'no-unsanitized': noUnsanitized }, rules: everywhere },
  { files: ['shared/**/*.ts'], ignores: ['shared/testing/**', '**/*.test.ts'], rules: pure },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: { 'react-hooks/incompatible-library': 'off' }, // speaks to those who use React's compiler
  },
  {
    files: ['**/*.test.{ts,tsx}', 'shared/testing/**', 'e2e/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off', // a suite is one function around its tests
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    files: ['scripts/**/*.mjs', 'bench/**/*.mjs', '*.mjs'],
    languageOptions: { globals: globals.node },
    rules: { 'no-unused-vars': 'off' }, // tsc knows, JSDoc included
  },
  {
    files: ['scripts/**', 'e2e/**'],
    rules: {
      'no-unsanitized/method': 'off',
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    files: ['e2e/security/*.spec.ts'], // they try what the rules forbid
    rules: {
      'no-eval': 'off',
      'no-script-url': 'off',
      'no-unsanitized/property': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  { files: ['*.config.{ts,mjs}', 'e2e/playwright.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  prettier,
);
