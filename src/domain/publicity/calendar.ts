import { type Day } from '../day.ts';

/** One year's holiday arrangement (放假调休), as the State Council's notice gives it. An officer may add a year. */
export type YearCalendar = {
  year: number;
  /** What an end date was computed with; kept beside it. */
  version: string;
  /** The notice or its page. */
  source: string;
  /** Days off, weekends among them included, both ends counted. */
  holidays: readonly { name: string; from: Day; to: Day }[];
  /** Saturdays and Sundays that are worked instead, and for which feast. */
  workdays: readonly { name: string; on: Day }[];
};

/** The years an office has. A year that is not here is unknown, never guessed. */
export type Calendars = readonly YearCalendar[];
