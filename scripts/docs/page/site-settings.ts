import type { DefaultTheme } from 'vitepress';
import type { SiteOptions } from '../source/options.js';

/** What `.vitepress/config.ts` is told by way of a file, because VitePress loads it by itself. */
export interface SiteSettings extends Pick<SiteOptions, 'base' | 'address' | 'editUrl'> {
  readonly version: string;
  readonly nav: DefaultTheme.NavItem[];
  readonly sidebar: DefaultTheme.SidebarMulti;
}
