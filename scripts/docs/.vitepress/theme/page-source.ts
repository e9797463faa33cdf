import { useData } from 'vitepress';
import { computed, defineComponent, h } from 'vue';

/** Names the source file of a page, and links to its editor if the site knows the address. */
export const PageSource = defineComponent({
  name: 'PageSource',
  setup() {
    const { frontmatter, theme } = useData();
    const source = computed(() => String(frontmatter.value['source'] ?? ''));
    const editUrl = computed(() => theme.value.editUrl as string | undefined);
    return () =>
      h('p', { class: 'page-source' }, [
        'Made from ',
        h('code', source.value),
        ...(editUrl.value === undefined
          ? []
          : ['. ', h('a', { href: editUrl.value.replace('{path}', source.value) }, 'Edit this page')]),
      ]);
  },
});
