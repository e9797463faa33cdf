import path from 'node:path';
import { projectRoot } from '../support/redocly.js';

/** Where the site's source is, and where its build puts what it makes. All but the last are rebuilt at will. */
export const SITE_SOURCE = path.join(projectRoot, 'scripts/site');
export const WORKSHOP = path.join(projectRoot, '.cache/site');
/** Pages and assets as VitePress reads them. */
export const STAGED_PAGES = path.join(WORKSHOP, 'pages');
export const STAGED_ASSETS = path.join(STAGED_PAGES, 'public');
/** What `.vitepress/config.ts` is told. */
export const SETTINGS_FILE = path.join(WORKSHOP, 'settings.json');
/** VitePress writes here; what is whole and checked moves to `OUTPUT`. */
export const DRAFT = path.join(WORKSHOP, 'draft');
export const OUTPUT = path.join(projectRoot, 'dist/site');
