// Rules that people need not remember. The order of imports between folders is the table `mayImport`.
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const activities = ['question', 'scenario', 'reflection', 'assessment', 'agreement'];
const view = ['model', 'elements', 'i18n', 'styles'];

/** Folder → folders of the same tree that it may import besides itself. `model` is for everybody. */
const mayImport = {
  components: {
    model: [],
    i18n: [],
    styles: [],
    state: ['model'],
    lms: ['model'],
    session: ['model', 'lms'],
    elements: ['model', 'i18n', 'styles'],
    lesson: view,
    ...Object.fromEntries(activities.map((name) => [name, view])),
    app: ['model', 'state', 'lms', 'session', 'lesson', ...activities, ...view],
    preview: [...view, 'trainer'],
    // Nothing of `state`: private texts cannot be unpacked here.
    trainer: ['model'],
  },
  scripts: {
    diagnostics: [],
    browser: ['diagnostics'],
    gates: [],
    content: ['diagnostics'],
    package: ['diagnostics', 'content'],
    preview: ['diagnostics', 'package'],
    bench: ['browser', 'content', 'diagnostics', 'package'],
    release: ['diagnostics', 'content'],
    trainer: ['diagnostics', 'content', 'package', 'browser'],
    translate: ['diagnostics', 'content'],
    new: ['diagnostics', 'content'],
    cli: [
      'diagnostics',
      'browser',
      'gates',
      'content',
      'package',
      'preview',
      'bench',
      'release',
      'trainer',
      'translate',
      'new',
    ],
  },
};

/** Scripts reach into these browser folders: pure functions that both sides need. */
const scriptsMayImport = {
  content: ['model', 'state', 'i18n'],
  package: ['model', 'i18n', 'app', 'trainer'],
  preview: ['model', 'preview'],
  bench: ['model', 'i18n', 'state', 'lms', 'session'],
  release: ['model', 'state'],
  trainer: ['model', 'trainer'],
  cli: ['model', 'state'],
};

const elements = Object.entries(mayImport).flatMap(([tree, folders]) =>
  Object.keys(folders).map((folder) => ({ type: `${tree}-${folder}`, pattern: `${tree}/${folder}` })),
);

const policies = Object.entries(mayImport).flatMap(([tree, folders]) =>
  Object.entries(folders).map(([folder, others]) => ({
    from: { element: { type: `${tree}-${folder}` } },
    allow: {
      to: {
        element: {
          types: {
            anyOf: [
              `${tree}-${folder}`,
              ...others.map((other) => `${tree}-${other}`),
              ...(tree === 'scripts' ? (scriptsMayImport[folder] ?? []) : []).map(
                (other) => `components-${other}`,
              ),
            ],
          },
        },
      },
    },
  })),
);

const onlyIn = (folders, selector, message) => ({
  files: ['components/**/*.ts', 'scripts/**/*.ts'],
  ignores: folders.map((folder) => `${folder}/**`),
  rules: { 'no-restricted-syntax': ['error', { selector, message }] },
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'test-results/', '.preview/', 'tests/fixtures/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js'] } } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-globals': ['error', 'event', 'name'],
    },
  },
  { files: ['*.js'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['components/**/*.ts'],
    languageOptions: { globals: globals.browser },
    plugins: { 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc['flat/best-practice']],
    rules: {
      ...litA11y.configs.recommended.rules,
      // Elements render in light DOM, so that course text is styled, searched and printed with its page.
      'wc/no-child-traversal-in-connectedcallback': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['components/**/*.ts', 'scripts/**/*.ts'],
    plugins: { boundaries },
    settings: { 'boundaries/elements': elements, 'import/resolver': { node: { extensions: ['.ts'] } } },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [{ allow: { to: { module: { origin: ['external', 'core'] } } } }, ...policies],
        },
      ],
    },
  },
  onlyIn(
    ['components/lms', 'components/preview'],
    'Literal[value=/^cmi\\./], TemplateElement[value.raw=/^cmi\\./]',
    'Words of an LMS standard belong in components/lms (or the preview): keep the rest free of them.',
  ),
  {
    files: ['components/**/*.ts'],
    ignores: ['components/preview/**', 'components/trainer/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['zod', 'remark-*', 'unified', 'yaml', 'jszip', 'scorm-again*', 'node:*'],
              message: 'This would ship to every learner. Do it at build time.',
            },
          ],
        },
      ],
    },
  },
  {
    // Types stand in comments there.
    files: ['scripts/**/*.js'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
);
