import { type Messages } from '$lib/messages/messages.ts';
import { dayAndTime, monthDay } from '$lib/messages/dayWords.ts';
import { type Dossier, type HistoryEvent, type Status } from '#domain/workflow/dossier.ts';
import { type StepName } from '#domain/workflow/steps.ts';

export type Line = {
  when: string;
  sub: string;
  mark: 'done' | 'warn' | 'bad' | 'empty' | 'here';
  title: string;
  body: string;
  future: boolean;
};

/** What has happened, newest first, and what is still to come beneath it. */
export function linesOf({ history, status }: Pick<Dossier, 'history' | 'status'>, t: Messages['dossier']): Line[] {
  return [...history.toReversed().map((event) => lineOf(event, t)), ...upcoming(status, t)];
}

function lineOf({ step, on, at, words }: HistoryEvent, t: Messages['dossier']): Line {
  const bad = ['reject', 'revoke', 'expire'].includes(step);
  return {
    when: monthDay(on),
    sub: dayAndTime(at).slice(-5),
    mark: bad ? 'bad' : step === 'return' || step === 'sendBack' ? 'warn' : 'done',
    title: t.events[step as StepName] ?? step,
    body: words ?? '',
    future: false
  };
}

function upcoming(status: Status, t: Messages['dossier']): Line[] {
  const line = (when: string, title: string): Line => ({ when, sub: '', mark: 'empty', title, body: '', future: true });
  const review = line(t.upcoming.reviewWithin, t.upcoming.review);
  const publicity = line(t.upcoming.publicityDays, t.upcoming.publicity);
  const register = line(t.upcoming.afterPublicity, t.upcoming.register);
  switch (status) {
    case 'draft':
    case 'returned':
    case 'submitted':
      return [review, publicity, register];
    case 'reviewPassed':
    case 'recommended':
    case 'batched':
      return [publicity, register];
    case 'publicized':
      return [register];
    default:
      return [];
  }
}

/** Whose turn it is. */
export function holderOf(status: Status): 'enterprise' | 'body' | 'province' | 'nobody' {
  switch (status) {
    case 'draft':
    case 'returned':
      return 'enterprise';
    case 'submitted':
    case 'reviewPassed':
      return 'body';
    case 'recommended':
    case 'batched':
    case 'publicized':
      return 'province';
    default:
      return 'nobody';
  }
}
