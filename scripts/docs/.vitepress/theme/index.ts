/// <reference types="vite/client" />
import type { Theme } from 'vitepress';
import theme from 'vitepress/theme-without-fonts';
import { defineComponent, h } from 'vue';
import { NotFound } from './not-found.js';
import { PageSource } from './page-source.js';
import { useSearchDialogue } from './search-dialogue.js';
import { StartPage } from './start-page.js';
import './style.css';

/** The theme of VitePress with pages and a footer of our own. */
export default {
  extends: theme,
  Layout: defineComponent({
    name: 'SiteLayout',
    setup() {
      useSearchDialogue();
      return () =>
        h(theme.Layout, undefined, {
          'not-found': () => h(NotFound),
          'doc-footer-before': () => h(PageSource),
        });
    },
  }),
  enhanceApp({ app }) {
    app.component('StartPage', StartPage);
  },
} satisfies Theme;
