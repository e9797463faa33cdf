/** Name of a variable that holds a client: `PetShop` → `petShop`. */
export function camelCaseOf(className: string): string {
  return className.replace(/^[A-Z]+(?=[A-Z][a-z]|\d|$)|^[A-Z]/, (start) => start.toLowerCase());
}
