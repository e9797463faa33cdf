const names: Readonly<Record<string, string>> = {
  '400': 'BadRequestError',
  '401': 'UnauthorizedError',
  '403': 'ForbiddenError',
  '404': 'NotFoundError',
  '409': 'ConflictError',
  '429': 'TooManyRequestsError',
};

/** The error class of a status. test/docs/ compares it with the one that the client throws. */
export function errorOfStatus(status: string): string {
  return names[status] ?? (status.startsWith('5') ? 'ServerError' : 'ApiError');
}
