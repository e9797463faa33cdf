import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';
import type { DescribedOperation, Description } from './description.js';
import type { Issue } from './issues.js';

/** A request body as received. */
export interface ReceivedBody {
  readonly contentType: string | null;
  /** Empty when there is none. */
  readonly text: string;
}

/** Faults of the body of a request. */
export function checkBody(description: Description, operation: DescribedOperation, received: ReceivedBody): Issue[] {
  const { body } = operation;
  if (received.text === '') return body?.required ? [{ message: 'A body is required.' }] : [];
  if (!body) return [{ message: 'This operation takes no body.' }];
  const mediaType = received.contentType?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== JSON_MEDIA_TYPE) return [{ message: `The content type must be ${JSON_MEDIA_TYPE}.` }];
  try {
    return description.validators.check(body.content?.[JSON_MEDIA_TYPE]?.schema ?? {}, JSON.parse(received.text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [{ message: 'The body is not JSON.' }];
  }
}
