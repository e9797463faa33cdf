/** The wanted name; if it is taken, the first with a number that is not: `Pet`, `Pet2`, `Pet3`. */
export function unusedName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; isTaken(name); count += 1) name = `${wanted}${count}`;
  return name;
}
