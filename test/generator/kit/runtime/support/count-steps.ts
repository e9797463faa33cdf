import type { AST } from '@eslint-community/regexpp';
import { RegExpParser } from '@eslint-community/regexpp';

/** One instruction of a matcher that goes back and tries again, as the engines' matchers do. */
type Step =
  | { readonly op: 'set'; readonly fits: (code: number) => boolean }
  | { readonly op: 'edge'; readonly holds: (text: string, at: number) => boolean }
  | { readonly op: 'look'; readonly program: readonly Step[]; readonly isNegated: boolean; readonly back: number }
  | { readonly op: 'fork'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'end' };

/** Cost of a search for all matches of an expression, and the ends of the matches. */
export interface Search {
  readonly steps: number;
  readonly ends: readonly number[];
}

/**
 * Counts the steps of a search for all matches of an expression. Fails as soon as there are more than `most`.
 * Counting stands in for a clock: the same on every machine.
 */
export function countSteps(expression: RegExp, text: string, most: number): Search {
  const program = compile(expression);
  const counter = { steps: 0, most };
  const ends: number[] = [];
  for (let at = 0; at <= text.length;) {
    const end = run(program, { text, at, counter });
    at = end === undefined || end === at ? at + 1 : end;
    if (end === undefined) continue;
    ends.push(end);
    if (!expression.global) break;
  }
  return { steps: counter.steps, ends };
}

/** Characters that the sets of an expression hold, one or two for each, and one that is in none. */
export function lettersOf(expression: RegExp): string[] {
  const letters = new Set<string>(['~']);
  const program = [...compile(expression)];
  for (const step of program) {
    if (step.op === 'look') program.push(...step.program);
    if (step.op !== 'set') continue;
    const fitting = Array.from({ length: 256 }, (_, code) => code).filter(step.fits);
    for (const code of [fitting[0], fitting.at(-1)]) if (code !== undefined) letters.add(String.fromCharCode(code));
  }
  return [...letters];
}

function compile({ source, flags }: RegExp): Step[] {
  const program: Step[] = [];
  const unicode = flags.includes('u');
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, { unicode });
  choose(alternatives, { program, flags: flags.replace(/[gy]/, '') });
  program.push({ op: 'end' });
  return program;
}

interface Target {
  readonly program: Step[];
  readonly flags: string;
}

function choose(alternatives: readonly AST.Alternative[], target: Target): void {
  const { program } = target;
  const jumps: number[] = [];
  for (const [index, { elements }] of alternatives.entries()) {
    const fork = index < alternatives.length - 1 ? program.push({ op: 'end' }) - 1 : undefined;
    for (const element of elements) emit(element, target);
    if (fork === undefined) continue;
    jumps.push(program.push({ op: 'end' }) - 1);
    program[fork] = { op: 'fork', first: fork + 1, second: program.length };
  }
  for (const jump of jumps) program[jump] = { op: 'jump', to: program.length };
}

function emit(element: AST.Element, target: Target): void {
  const { program, flags } = target;
  if (element.type === 'Group' || element.type === 'CapturingGroup') return choose(element.alternatives, target);
  if (element.type === 'Quantifier') return repeat(element, target);
  if (element.type === 'Assertion' && 'alternatives' in element) {
    const inner: Target = { program: [], flags };
    choose(element.alternatives, inner);
    inner.program.push({ op: 'end' });
    // Every lookbehind here is of one character.
    const back = element.kind === 'lookbehind' ? 1 : 0;
    program.push({ op: 'look', program: inner.program, isNegated: element.negate, back });
    return;
  }
  if (element.type === 'Assertion') {
    const edge = new RegExp(element.raw, `${flags.replace('y', '')}y`);
    const holds = (text: string, at: number) => {
      // The characters around are all that an edge depends on.
      edge.lastIndex = at > 0 ? 1 : 0;
      return edge.test(text.slice(Math.max(0, at - 1), at + 1));
    };
    program.push({ op: 'edge', holds });
    return;
  }
  const one = new RegExp(`^${element.raw}$`, `${flags.replace('s', '')}s`);
  const known: boolean[] = [];
  const fits = (code: number) => (known[code] ??= one.test(String.fromCharCode(code)));
  program.push({ op: 'set', fits });
}

function repeat({ element, min, max, greedy }: AST.Quantifier, target: Target): void {
  const { program } = target;
  const fork = (at: number, past: number) => {
    program[at] = { op: 'fork', first: greedy ? at + 1 : past, second: greedy ? past : at + 1 };
  };
  for (let count = 0; count < min; count += 1) emit(element, target);
  const optional = max === Infinity ? 1 : max - min;
  const forks: number[] = [];
  for (let count = 0; count < optional; count += 1) {
    forks.push(program.push({ op: 'end' }) - 1);
    emit(element, target);
    if (max === Infinity) program.push({ op: 'jump', to: forks[0] ?? 0 });
  }
  for (const at of forks) fork(at, program.length);
}

interface Run {
  readonly text: string;
  readonly at: number;
  readonly counter: { steps: number; readonly most: number };
}

/** The end of the match that begins at a place; `undefined` for none. */
function run(program: readonly Step[], { text, at: start, counter }: Run): number | undefined {
  // Each thread is two numbers, its step and its place: a pair of its own for each fork was most of the time.
  const later = [0, start];
  while (later.length > 0) {
    let at = later.pop() ?? 0;
    let index = later.pop() ?? 0;
    for (let isAlive = true; isAlive;) {
      counter.steps += 1;
      if (counter.steps > counter.most) throw new Error(`more than ${counter.most} steps`);
      const step = program[index] as Step;
      index += 1;
      if (step.op === 'end') return at;
      if (step.op === 'jump') index = step.to;
      else if (step.op === 'edge') isAlive = step.holds(text, at);
      else if (step.op === 'set') isAlive = at < text.length && step.fits(text.charCodeAt(at++));
      else if (step.op === 'fork') {
        later.push(step.second, at);
        index = step.first;
      } else {
        const from = at - step.back;
        const found = from >= 0 && run(step.program, { text, at: from, counter }) !== undefined;
        isAlive = found !== step.isNegated;
      }
    }
  }
  return undefined;
}
