import { type MarkKind } from '$lib/ui/markKind.ts';
import { type Messages } from '$lib/messages/messages.ts';
import { type SelfTest } from './selfTest.svelte.ts';

/** The sentence on 符合: a bold part, the rest, and the mark that goes with it. */
export type Verdict = { mark: MarkKind; strong: string; rest: string };

export function verdictOf({ score, unanswered }: SelfTest, words: Messages['selfTest']): Verdict {
  const { panel, obstacles } = words;
  if (score.qualifies === false)
    return { mark: 'bad', strong: panel.fails, rest: `${score.obstacles.map((code) => obstacles[code]).join('；')}。` };
  if (score.qualifies === true) {
    const how = { direct: panel.direct, score: panel.qualifies, unknown: panel.qualifiesUnknownRoute };
    return { mark: 'done', strong: how[score.route ?? 'unknown'], rest: '' };
  }
  const enough = score.total !== 'unknown' && score.total >= 60 && score.points.scienceStaff !== 0;
  return {
    mark: enough ? 'done' : 'unknown',
    strong: enough ? panel.enough : '',
    rest: unanswered > 0 ? panel.notYet(unanswered) : panel.notYetBoxes
  };
}
