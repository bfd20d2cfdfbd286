/** Everything the one square can show; the word always stands beside it. */
export type MarkKind = 'empty' | 'half' | 'done' | 'bad' | 'warn' | 'here' | 'unknown';
