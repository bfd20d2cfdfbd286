import { type FastifyInstance } from 'fastify';

/** Raised while reading a body that is not JSON; `errors.ts` answers `not-json`. */
export class NotJson extends Error {
  readonly statusCode = 400;
}

/** Reads bodies as JSON, without the framework's own objections: what a body may hold is for the schemas to say. */
export function readJson(app: FastifyInstance, contentType: string): void {
  app.addContentTypeParser(contentType, { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, parseJson(String(text)));
    } catch (error) {
      done(error as NotJson);
    }
  });
}

/** A text as JSON. A byte order mark is forgiven; a key like `__proto__` stays a plain key, which no schema knows. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new NotJson();
  }
}
