/** The media type that all bodies and JSON parameters use. */
export const JSON_MEDIA_TYPE = 'application/json';
