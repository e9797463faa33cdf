// @ts-check
/** @import { Rule } from './support/types.js' */
import { connection } from './document/connection.js';
import { customFields } from './schemas/custom-fields.js';
import { description } from './schemas/description.js';
import { errorResponses } from './operations/error-responses.js';
import { eventNames } from './document/event-names.js';
import { examples } from './operations/examples.js';
import { ids } from './schemas/ids.js';
import { innerReferences } from './document/inner-references.js';
import { jsonParameter } from './operations/json-parameter.js';
import { listPagination } from './operations/list-pagination.js';
import { openEnum } from './schemas/open-enum.js';
import { operationDocs } from './operations/operation-docs.js';
import { operationId } from './operations/operation-id.js';
import { operationTag } from './operations/operation-tag.js';
import { operationText } from './operations/operation-text.js';
import { pattern } from './schemas/pattern.js';
import { provenance } from './operations/provenance.js';
import { repeatable } from './operations/repeatable.js';
import { replacedBy } from './operations/replaced-by.js';
import { requestBodyClosed } from './operations/request-body-closed.js';
import { requestBodyName } from './operations/request-body-name.js';
import { rootSettings } from './document/root-settings.js';
import { tagSingular } from './document/tag-singular.js';
import { unchecked } from './schemas/unchecked.js';
import { unknown } from './schemas/unknown.js';

/**
 * The Redocly plugin with the rules of this project. The table in `openapi/README.md` says what each is for.
 *
 * @returns {{ id: string, rules: { oas3: Record<string, Rule> } }}
 */
export default function heffl() {
  return {
    id: 'heffl',
    rules: {
      oas3: {
        'operation-id': operationId,
        'operation-tag': operationTag,
        'tag-singular': tagSingular,
        provenance,
        repeatable,
        'replaced-by': replacedBy,
        'operation-docs': operationDocs,
        'operation-text': operationText,
        description,
        'list-pagination': listPagination,
        'error-responses': errorResponses,
        'request-body-name': requestBodyName,
        'request-body-closed': requestBodyClosed,
        'custom-fields': customFields,
        ids,
        'json-parameter': jsonParameter,
        'open-enum': openEnum,
        unchecked,
        unknown,
        examples,
        'root-settings': rootSettings,
        'event-names': eventNames,
        'inner-references': innerReferences,
        connection,
        pattern,
      },
    },
  };
}
