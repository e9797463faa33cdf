const names: Readonly<Record<string, string>> = {
  '400': 'BadRequestError',
  '401': 'UnauthorizedError',
  '403': 'ForbiddenError',
  '404': 'NotFoundError',
  '409': 'ConflictError',
  '429': 'TooManyRequestsError',
};

/** The class of error that a status ends in. test/docs/ compares it with what the client throws. */
export function errorOfStatus(status: string): string {
  return names[status] ?? (status.startsWith('5') ? 'ServerError' : 'ApiError');
}
