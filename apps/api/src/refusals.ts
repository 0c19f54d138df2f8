/** What a caller is told of a request that reached no procedure. */
export const refusals: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  400: { code: 'BAD_REQUEST', message: 'The request could not be read. Send valid JSON.' },
  408: { code: 'TIMEOUT', message: 'The request took too long to arrive. Send it again.' },
  413: {
    code: 'PAYLOAD_TOO_LARGE',
    message: 'The request is too large. A note may have at most 200,000 characters.',
  },
  414: { code: 'URI_TOO_LONG', message: 'A part of the address is too long.' },
  415: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send JSON as it is, with Content-Type: application/json and without Content-Encoding.',
  },
  431: { code: 'HEADERS_TOO_LARGE', message: 'The headers and the address are too large together.' },
  500: {
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Something went wrong on our side. Nothing was changed; try again in a moment.',
  },
};
