// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../../command/command.js';
import { flagsOf } from '../read/call-flags.js';
import { findField } from '../read/read-line.js';
import type { Call } from '../describe/described.js';
import { fieldsOf } from '../describe/fields.js';
import { FORMATS } from '../output/format.js';
import { suggestion } from '../../runtime/errors/nearest.js';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/**
 * Script that completes the words of a program in a shell. It asks the program, so that it is right after an update, too. Words
 * of the description are text: they are quoted where the shell would obey them.
 */
export function completionScript(program: string, shell: string | undefined): string {
  const name = program.replaceAll(/[^\w]/g, '_');
  switch (shell) {
    case 'bash':
      return `_${name}() {
  local word
  COMPREPLY=()
  while IFS= read -r word || [[ -n $word ]]; do
    COMPREPLY+=("$(printf %q "$word")")
  done < <(${program} completion words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _${name} ${program}
`;
    case 'zsh':
      return `#compdef ${program}
_${name}() {
  local -a found
  found=("\${(@f)$(${program} completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -a found
}
compdef _${name} ${program}
`;
    case 'fish':
      return `function __${name}_words
  set -l words (commandline -opc) (commandline -ct)
  ${program} completion words -- $words[2..-1] 2>/dev/null
end
complete -c ${program} -f -a '(__${name}_words)'
`;
    case 'powershell':
      return `Register-ArgumentCompleter -Native -CommandName ${program} -ScriptBlock {
  param($word, $line, $position)
  $words = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -eq '') { $words += '""' }
  ${program} completion words -- @words | ForEach-Object {
    $text = if ($_ -match '[^\\w./:-]') { "'" + $_.Replace("'", "''") + "'" } else { $_ }
    [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
  }
}
`;
    default:
      throw unknownShell(shell);
  }
}

function unknownShell(shell: string | undefined): UsageError {
  const given = shell === undefined ? '' : `, but is ${JSON.stringify(shell)}`;
  return new UsageError(`completion takes ${SHELLS.join(', ')}${given}.${suggestion(shell ?? '', SHELLS)}`);
}

/** Words besides those of calls. */
export interface Completing {
  /** Names of other commands. */
  readonly commands: readonly string[];
  /** Adds what the package knows of a call. */
  prepare(call: Call): Promise<Call>;
}

/** Words that can stand in place of the last one. */
export async function completionsOf(
  calls: readonly Call[],
  words: readonly string[],
  { commands, prepare }: Completing,
): Promise<string[]> {
  const before = words.slice(0, -1);
  const last = (words.at(-1) ?? '').replace(/^""$/, '');
  const begins = (found: readonly string[]) => [...new Set(found)].filter((word) => word.startsWith(last));
  const call = calls.find((one) => one.words.every((word, at) => before[at] === word));
  if (call) return begins(flagsAfter(await prepare(call), before.at(-1) ?? ''));
  const isBelow = (given: readonly string[]) => before.every((word, at) => given[at] === word);
  const next = [...calls.map((one) => one.words), ...commands.map((name) => name.split(' '))];
  return begins(next.flatMap((given) => (isBelow(given) ? (given[before.length] ?? []) : [])));
}

/** Flags of a call, or the values that the flag before it allows. */
function flagsAfter(call: Call, before: string): string[] {
  const described = fieldsOf(call);
  const own = flagsOf(call);
  const named = before.startsWith('--') ? findField(before.slice(2), described, own) : undefined;
  const values = named?.below.length === 0 ? named.field.schema.enum : undefined;
  if (values) return values.filter((value) => value !== null).map(String);
  if (before === '--output') return [...FORMATS];
  return [...described.fields.map((field) => field.name), ...Object.keys(own)].map((flag) => `--${flag}`);
}
