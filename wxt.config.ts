import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { InlineConfig } from 'vite';
import { defineConfig, type Entrypoint } from 'wxt';
import { analysisEdition } from './tools/build/analysis-edition.ts';
import { minified } from './tools/build/minified.ts';
import { thirdPartyNotices } from './tools/build/third-party-notices.ts';
import { unnamedFeatures } from './tools/build/unnamed-features.ts';

const notices = thirdPartyNotices(import.meta.dirname);

/** A worker built by itself would bring a second copy of all that the pages share. */
function addWorker(entrypoints: readonly Entrypoint[], { build }: InlineConfig): void {
  const pages = entrypoints.some(({ name }) => name === 'library');
  const input = build?.rollupOptions?.input;
  if (!pages || typeof input !== 'object' || Array.isArray(input)) return;
  input['comparison-worker'] = resolve('components/library/comparison/comparison-worker.ts');
}

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      addWorker(entrypoints, config);
      config.plugins?.push(notices.plugin);
    },
    'build:publicAssets': (_wxt, files) => {
      files.splice(0, files.length, ...files.map(minified));
    },
    // While developing, Vite serves the pages and most of what they import is in no bundle.
    'build:done': ({ config: { command, outDir } }) => {
      if (command === 'build') notices.write(outDir);
    },
  },
  vite: () => ({
    plugins: [preact(), unnamedFeatures()],
    resolve: {
      // Dexie's own entry is written for browsers of ten years ago. Its build for those of today is a
      // tenth smaller and otherwise the same.
      alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
    },
    build: {
      // Kept beside the build and out of the zip: they tell the checks which packages are in it.
      sourcemap: 'hidden',
      // Both browsers have known `modulepreload` for longer than they have run this extension.
      modulePreload: { polyfill: false },
      rollupOptions: {
        treeshake: {
          // It does not declare that it has none, and one function of it would bring all of it.
          moduleSideEffects: [{ test: /node_modules\/diff\//, sideEffects: false }],
        },
      },
    },
    define: {
      'import.meta.env.WXT_ANALYSIS_EDITION': JSON.stringify(analysisEdition(import.meta.dirname)),
    },
  }),
  // The sources that Mozilla's reviewers get: what the build needs, and nothing that it makes.
  zip: {
    exclude: ['**/*.map'],
    excludeSources: ['tests/**', 'screenshots/**', 'docs/screens/**', '.ci/**'],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // Each of these is silent at install in both browsers. A host permission is not: reading every
    // page is asked for site by site, later, by the reader who wants it.
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['*://*/*'],
    options_ui: { page: 'library.html', open_in_tab: true },
    // Chrome binds no key that it uses itself: of Alt+Shift it has A, B, C, N, P, R, T, W, X and Z.
    // Letters that both browsers leave to extensions: Chromium binds none of A, B, C, N, P, R, T, X
    // and Z, and in Firefox the letters of its menus (F, E, V, S, B, T, H) never arrive.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      save: {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commands_save__',
      },
      'next-finding': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commands_next__',
      },
      'previous-finding': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commands_previous__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'crossread@crossread.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
