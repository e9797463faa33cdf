import { onMounted, onUnmounted } from 'vue';

/**
 * VitePress calls the box of the search a button, in which there are other buttons. To whoever cannot see it, it is a
 * dialogue. The box is put into the page when the search is opened.
 */
export function useSearchDialogue(): void {
  let observer: MutationObserver | undefined;
  onMounted(() => {
    observer = new MutationObserver(() => {
      const box = document.querySelector('.VPLocalSearchBox[role="button"]');
      if (!box) return;
      for (const name of ['aria-expanded', 'aria-haspopup', 'aria-labelledby', 'aria-owns']) box.removeAttribute(name);
      box.setAttribute('role', 'dialog');
      box.setAttribute('aria-modal', 'true');
      box.setAttribute('aria-label', 'Search');
    });
    observer.observe(document.body, { childList: true });
  });
  onUnmounted(() => observer?.disconnect());
}
