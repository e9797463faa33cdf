import type { Document } from '@redocly/openapi-core';
import type { Problem } from '../../model/problem.js';
import type { Locator } from '../files/locate.js';
import { ChangeableDocument } from './change-document.js';
import { selectNodes, type Path } from './select-nodes.js';

/** An action of an overlay, as it is written. */
interface Action {
  readonly target?: unknown;
  readonly remove?: unknown;
  readonly update?: unknown;
  readonly copy?: unknown;
}

/**
 * Applies overlays of the Overlay Specification 1.0 and 1.1 to a joined document, in place. Positions of what they add are
 * in their files. An action that is at fault is left out and reported.
 */
export function applyOverlays(document: object, overlays: readonly Document[], positions: Locator): Problem[] {
  return overlays.flatMap((overlay) => {
    const faults = shapeFaults(overlay, positions);
    if (faults.length > 0) return faults;
    // Earlier overlays may have made other parts shared.
    const changeable = new ChangeableDocument(document, positions);
    const { actions } = overlay.parsed as { actions: Action[] };
    return actions.flatMap((action) => applyAction(changeable, action, positions));
  });
}

function shapeFaults({ parsed }: Document, positions: Locator): Problem[] {
  const { overlay: version, actions } = parsed as { overlay?: unknown; actions?: unknown };
  if (!/^1\.[01]\.\d+/.test(String(version))) {
    const is = version === undefined ? 'is no overlay: it has no member "overlay"' : `is Overlay ${String(version)}`;
    return [
      fault(positions, parsed as object, { key: 'overlay', message: `The file ${is}. Overlays 1.0 and 1.1 are read.` }),
    ];
  }
  if (!Array.isArray(actions))
    return [fault(positions, parsed as object, { key: 'actions', message: 'The overlay has no list of `actions`.' })];
  return actions.flatMap((action: unknown, index) =>
    typeof action === 'object' && action !== null && !Array.isArray(action)
      ? []
      : fault(positions, actions, { key: String(index), message: 'An action is an object.' }),
  );
}

function applyAction(document: ChangeableDocument, action: Action, positions: Locator): Problem[] {
  const at = (key: string, message: string, severity?: 'warning') => [
    fault(positions, action, { key, message, severity }),
  ];
  const targets = select(document, action, { key: 'target', positions });
  if (isProblem(targets)) return [targets];
  if (targets.length === 0) return at('target', `Nothing matches ${JSON.stringify(action.target)}.`, 'warning');
  if (action.remove === true) {
    if (targets.some((path) => path.length === 0)) return at('target', 'The whole document cannot be removed.');
    document.remove(targets);
    return [];
  }
  if (action.update !== undefined && action.copy !== undefined)
    return at('copy', 'An action has either `update` or `copy`.');
  const value = action.copy === undefined ? action.update : copied(document, action, positions);
  if (isProblem(value)) return [value];
  const key = action.copy === undefined ? 'update' : 'copy';
  if (value === undefined) return at('target', 'The action has none of `update`, `remove` and `copy`.');
  return targets.flatMap((path) => {
    const reason = document.update(path, value);
    return reason === undefined ? [] : at(key, `\`${key}\` ${reason}.`);
  });
}

/** The one value that `copy` selects. */
function copied(document: ChangeableDocument, action: Action, positions: Locator): unknown {
  const found = select(document, action, { key: 'copy', positions });
  if (isProblem(found)) return found;
  const [path] = found;
  if (path !== undefined && found.length === 1) return document.at(path);
  return fault(positions, action, { key: 'copy', message: `\`copy\` selects ${found.length} values, not one.` });
}

function select(
  { root }: ChangeableDocument,
  action: Action,
  { key, positions }: { readonly key: 'target' | 'copy'; readonly positions: Locator },
): Path[] | Problem {
  const expression = action[key];
  if (typeof expression !== 'string') return fault(positions, action, { key, message: `\`${key}\` is no JSONPath.` });
  try {
    return selectNodes(root, expression);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fault(positions, action, { key, message: `\`${key}\` is no JSONPath: ${reason}` });
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && FAULTS.has(value);
}

/** Problems that were made here, which no document can hold. */
const FAULTS = new WeakSet<object>();

function fault(
  { locate }: Locator,
  node: object,
  {
    key,
    message,
    severity,
  }: { readonly key: string; readonly message: string; readonly severity?: 'warning' | undefined },
): Problem {
  const problem: Problem = {
    code: 'overlay',
    ...(severity && { severity }),
    location: locate(node, key),
    message,
    fix: FIX,
  };
  FAULTS.add(problem);
  return problem;
}

const FIX = 'See https://spec.openapis.org/overlay/v1.1.0 for what an overlay may hold.';
