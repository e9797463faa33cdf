import { Content } from 'vitepress';
import { VPHomeFeatures, VPHomeHero } from 'vitepress/theme-without-fonts';
import { defineComponent, h } from 'vue';

/** The first page: a description next to a first program, and links. */
export const StartPage = defineComponent({
  name: 'StartPage',
  setup: () => () =>
    h('main', { class: 'start-page' }, [
      h('div', { class: 'start-page-top' }, [h(VPHomeHero), h('div', { class: 'vp-doc' }, [h(Content)])]),
      h(VPHomeFeatures),
    ]),
});
