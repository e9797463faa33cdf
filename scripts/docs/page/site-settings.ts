import type { DefaultTheme } from 'vitepress';
import type { SiteOptions } from '../source/options.js';

/** Settings that `.vitepress/config.ts` reads from a file, because VitePress loads it by itself. */
export interface SiteSettings extends Pick<SiteOptions, 'base' | 'address' | 'editUrl'> {
  readonly version: string;
  readonly nav: DefaultTheme.NavItem[];
  readonly sidebar: DefaultTheme.SidebarMulti;
}
