/** Raised when the shape of a message changes; the server states the range it speaks. */
export const protocolVersion = 1;
