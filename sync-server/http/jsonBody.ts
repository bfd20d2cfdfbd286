import { type FastifyInstance } from 'fastify';

/** Raised while reading a body that is not JSON; `errors.ts` answers `not-json`. */
export class NotJson extends Error {
  readonly statusCode = 400;
}

/**
 * Reads bodies as JSON. Keys like `__proto__` stay what they are, plain keys that the rules refuse by name, and a byte
 * order mark is forgiven, so that the same text is answered here as on the command line.
 */
export function readJson(app: FastifyInstance, contentType: string | string[]): void {
  app.addContentTypeParser(contentType, { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, JSON.parse(String(text).replace(/^\uFEFF/, '')));
    } catch {
      done(new NotJson());
    }
  });
}
