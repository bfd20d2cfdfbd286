import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The world of one call, given from outside so that tests can be it. */
export type Terminal = {
  /** Standard output: results. */
  out(text: string): void;
  /** Standard error: everything said to people. */
  say(text: string): void;
  /** A file's text; `-` is standard input. */
  read(file: string): string;
  /** Where the caller stands. */
  folder: string;
  env: Record<string, string | undefined>;
  clock(): string;
};

/** 0 computed, whatever the answer; 1 the input was refused; 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** One command: its help, and what it does. */
export type Command = {
  usage: string;
  help: string;
  run(args: string[], terminal: Terminal): Promise<ExitCode>;
};

/** Called the wrong way: said on standard error with the usage, exit 2. */
export class WrongUsage extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads arguments strictly; what is unknown or incomplete is wrong usage. */
export function readArgs<const Wanted extends Options>(args: string[], options: Wanted) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}

/** An option's value, which must be there. */
export function needed(value: string | undefined, name: string): string {
  if (value === undefined) throw new WrongUsage(`--${name} is missing.`);
  return value;
}

/** An option's whole number within its bounds. */
export function wholeNumber(text: string, name: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d{1,9}$/.test(text) && value >= least && value <= most) return value;
  throw new WrongUsage(`--${name} must be a whole number from ${least} to ${most}, not "${text}".`);
}

/** A file's text without its byte order mark, or standard input for `-`. */
export function readText(file: string, { read, folder }: Terminal): string {
  try {
    return read(file === '-' ? '-' : resolve(folder, file)).replace(/^\uFEFF/, '');
  } catch (error) {
    throw new WrongUsage(`${file} cannot be read: ${(error as Error).message}`);
  }
}
