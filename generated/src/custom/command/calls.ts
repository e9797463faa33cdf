import { shellOf } from '../../shell/shell.js';
import { packageName } from '../../version.js';
import { fileFields } from './fields/file-fields.js';
import { allApis } from './records-api.js';
import { whereFlags } from './where/where-flag.js';

/** Calls of the program `heffl`, with the custom fields of a workspace and `--where`. */
export const calls = shellOf(packageName, allApis, { moreFields: fileFields, shortFlags: whereFlags });
