// @ts-check
/** @import { Rule } from './support/types.js' */
import { connection } from './connection.js';
import { customFields } from './custom-fields.js';
import { description } from './description.js';
import { errorResponses } from './error-responses.js';
import { examples } from './examples.js';
import { ids } from './ids.js';
import { innerReferences } from './inner-references.js';
import { jsonParameter } from './json-parameter.js';
import { listPagination } from './list-pagination.js';
import { openEnum } from './open-enum.js';
import { operationDocs } from './operation-docs.js';
import { operationId } from './operation-id.js';
import { operationTag } from './operation-tag.js';
import { operationText } from './operation-text.js';
import { pattern } from './pattern.js';
import { provenance } from './provenance.js';
import { repeatable } from './repeatable.js';
import { replacedBy } from './replaced-by.js';
import { requestBodyClosed } from './request-body-closed.js';
import { requestBodyName } from './request-body-name.js';
import { rootSettings } from './root-settings.js';
import { tagSingular } from './tag-singular.js';
import { unchecked } from './unchecked.js';
import { unknown } from './unknown.js';

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
        'inner-references': innerReferences,
        connection,
        pattern,
      },
    },
  };
}
