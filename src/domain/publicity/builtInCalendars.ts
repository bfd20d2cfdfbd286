import { type Calendars } from './calendar.ts';
import { calendar2017 } from './calendars/2017.ts';
import { calendar2018 } from './calendars/2018.ts';
import { calendar2019 } from './calendars/2019.ts';
import { calendar2020 } from './calendars/2020.ts';
import { calendar2021 } from './calendars/2021.ts';
import { calendar2022 } from './calendars/2022.ts';
import { calendar2023 } from './calendars/2023.ts';
import { calendar2024 } from './calendars/2024.ts';
import { calendar2025 } from './calendars/2025.ts';
import { calendar2026 } from './calendars/2026.ts';

/** The years whose notice was out when this version was made. */
export const builtInCalendars: Calendars = [
  calendar2017,
  calendar2018,
  calendar2019,
  calendar2020,
  calendar2021,
  calendar2022,
  calendar2023,
  calendar2024,
  calendar2025,
  calendar2026
];
