import { onMounted, onUnmounted } from 'vue';

/**
 * VitePress calls the box of the search a button with other buttons in it, and its results options with links in them.
 * For a screen reader it should be a dialogue with a list of links. The box comes into the page when the search is opened.
 */
export function useSearchDialogue(): void {
  const observer = typeof MutationObserver === 'undefined' ? undefined : new MutationObserver(fixSearch);
  onMounted(() => observer?.observe(document.body, { childList: true, subtree: true, attributeFilter: WRITTEN }));
  onUnmounted(() => observer?.disconnect());
}

/** Attributes that VitePress sets again while one types. */
const WRITTEN = ['role', 'aria-selected', 'aria-expanded', 'aria-label'];

function fixSearch(): void {
  const box = document.querySelector('.VPLocalSearchBox');
  if (!box) return;
  for (const name of ['aria-expanded', 'aria-haspopup', 'aria-labelledby', 'aria-owns']) without(box, name);
  if (box.getAttribute('role') !== 'dialog') {
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-modal', 'true');
    box.setAttribute('aria-label', 'Search');
  }
  for (const list of box.querySelectorAll('ul')) without(list, 'role');
  for (const result of box.querySelectorAll('li')) for (const name of ['role', 'aria-selected']) without(result, name);
  for (const link of box.querySelectorAll('a.result')) without(link, 'aria-label');
  for (const key of box.querySelectorAll('kbd[aria-label]:not([role])')) key.setAttribute('role', 'img');
}

/** Removes only existing attributes: each change triggers another check. */
function without(element: Element, name: string): void {
  if (element.hasAttribute(name)) element.removeAttribute(name);
}
