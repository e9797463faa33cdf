import path from 'node:path';
import { projectRoot } from '../../support/redocly.js';

/** Source of the site, and folders for a build's intermediate files, which can be deleted at any time. */
export const SITE_SOURCE = path.join(projectRoot, 'scripts/docs');
/** Two builds at once need a workshop each. */
export const WORKSHOP = path.resolve(projectRoot, process.env['DOCS_WORKSHOP'] ?? '.cache/site');
/** Pages and assets as VitePress reads them. */
export const STAGED_PAGES = path.join(WORKSHOP, 'pages');
export const STAGED_ASSETS = path.join(STAGED_PAGES, 'public');
/** Settings file of `.vitepress/config.ts`. */
export const SETTINGS_FILE = path.join(WORKSHOP, 'settings.json');
/** VitePress writes here; a complete and checked site is moved to its final folder. */
export const DRAFT = path.join(WORKSHOP, 'draft');
