import { runDue } from '../usecases/dueActs.ts';
import { type Office } from '../usecases/office.ts';

/** Everything that falls due by itself; may be run at any time and any number of times. */
export const runDueJobs = (office: Office): Promise<number> => runDue(office);
