import { type Day } from '../day.ts';
import { evidenceFaults } from '../evidence/required.ts';
import { readInput } from '../scoring/exchange.ts';
import { score } from '../scoring/score.ts';
import { type SelfEvaluation } from '../workflow/checks.ts';
import { type FileRef, type Snapshot } from '../workflow/dossier.ts';
import { evidenceBox } from './box.ts';
import { faultsOf, mustBeFixed } from './faults.ts';
import { scoreInputOf } from './scoreInput.ts';

/** The first page has a check of its own (`first-page-missing`): it can be signed only when the rest is done. */
const firstPage = evidenceBox('firstPage');

/** What a snapshot and its files come to: the screen shows it, the server decides on it, by the same rules. */
export function selfEvaluate({ sections, year, edition }: Snapshot, files: FileRef[], on: Day): SelfEvaluation {
  const filing = { year, edition, on };
  const faults = [...faultsOf(sections, filing), ...evidenceFaults(files, sections)]
    .filter(mustBeFixed)
    .map(({ box }) => box);
  const input = readInput(scoreInputOf(sections, filing));
  return {
    faults: [...new Set(faults)].filter((box) => box !== firstPage),
    qualifies: input.ok ? score(input.value).qualifies : 'unknown',
    files
  };
}
