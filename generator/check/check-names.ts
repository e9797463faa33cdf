import type { Problem } from '../model/problem.js';
import type { ApiPlan } from '../plan/plan.js';

/** A schema keeps its name, and the client class has the one that the settings say, so they must differ. */
export function checkNames({ settings, exportedNames }: ApiPlan): Problem[] {
  const { className } = settings;
  const clash = exportedNames.find(({ kind, name }) => kind === 'schema' && name === className);
  if (clash === undefined) return [];
  return [
    {
      code: 'client-name-taken',
      location: clash.location,
      message: `${clash.owner} would be exported as "${className}", which is the name of the client class.`,
      fix: 'Give the API another "className" in the settings.',
    },
  ];
}
