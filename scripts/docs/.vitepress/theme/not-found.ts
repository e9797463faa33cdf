import { useData, withBase } from 'vitepress';
import { defineComponent, h } from 'vue';

/** Page for an address that does not exist. */
export const NotFound = defineComponent({
  name: 'NotFound',
  setup() {
    const { theme } = useData();
    const links = [
      { text: 'Start', link: '/index.html' },
      ...(theme.value.nav as { text: string; link: string; target?: string }[]),
    ];
    return () =>
      h('main', { class: 'not-found vp-doc' }, [
        h('h1', 'There is no such page'),
        h('p', 'The address may be mistyped, or the page may have moved. Search for it, or go on from here:'),
        h(
          'ul',
          links.map(({ text, link, target }) => h('li', [h('a', { href: withBase(link), target }, text)])),
        ),
      ]);
  },
});
