import { type Messages } from '$lib/messages/messages.ts';
import { dayAndTime, monthDay } from '$lib/messages/dayWords.ts';
import { dayOf, weekday, type Day, type Instant } from '#domain/day.ts';
import { type Dossier, type HistoryEvent, type Status } from '#domain/workflow/dossier.ts';
import { type StepName } from '#domain/workflow/steps.ts';
import { type OutboxEntry } from '$lib/store/workspace.ts';
import { type Expected } from './expected.ts';

export type Line = {
  when: string;
  sub: string;
  mark: 'done' | 'warn' | 'bad' | 'empty' | 'half';
  title: string;
  body: string;
  future: boolean;
  /** The return that the boxes to be corrected belong to. */
  returned: boolean;
};

type Words = Messages['dossier'];
type Story = Pick<Dossier, 'history' | 'status'> & { waiting: OutboxEntry | null; expected: Expected | null };

/** What has happened, newest first, and what is still to come beneath it. */
export function linesOf({ history, status, waiting, expected }: Story, t: Words): Line[] {
  const past = history.toReversed().map((event) => lineOf(event, t));
  const open = status === 'returned' ? history.findLastIndex(({ step }) => step === 'return') : -1;
  if (open >= 0) past[history.length - 1 - open]!.returned = true;
  return [...(waiting ? [waitingLine(waiting, t)] : []), ...past, ...upcoming(status, expected, t)];
}

const line = (part: Pick<Line, 'when' | 'title'> & Partial<Line>): Line => ({
  sub: '',
  mark: 'empty',
  body: '',
  future: false,
  returned: false,
  ...part
});

/** The weekday of the legal day, which in the demonstration is not the clock's. */
const clock = (on: Day, at: Instant, t: Words): string => `${t.weekdays[weekday(on)]} ${dayAndTime(at).slice(-5)}`;

function lineOf({ step, on, at, words }: HistoryEvent, t: Words): Line {
  const bad = ['reject', 'revoke', 'expire'].includes(step);
  return line({
    when: monthDay(on),
    sub: clock(on, at, t),
    mark: bad ? 'bad' : step === 'return' || step === 'sendBack' ? 'warn' : 'done',
    title: t.events[step as StepName] ?? step,
    body: words ?? ''
  });
}

const waitingLine = ({ at, step, delivered }: OutboxEntry, t: Words): Line =>
  line({
    when: monthDay(dayOf(at)),
    sub: clock(dayOf(at), at, t),
    mark: 'half',
    title: step === 'withdraw' ? t.asked.withdraw : t.asked.submit,
    body: delivered ? t.asked.delivered : t.asked.undelivered
  });

function upcoming(status: Status, expected: Expected | null, t: Words): Line[] {
  const about = (day: string | null | undefined, otherwise: string) => (day ? t.about(monthDay(day)) : otherwise);
  const next = (when: string, title: string, sub = '') => line({ when, title, sub, future: true });
  const submitted = status === 'submitted';
  const review = next(
    submitted ? about(expected?.review, t.upcoming.afterSubmission) : t.upcoming.afterSubmission,
    t.upcoming.review,
    submitted ? '' : t.upcoming.reviewWithin
  );
  const publicity = next(
    about(expected?.publicity, t.upcoming.afterReview),
    t.upcoming.publicity,
    t.upcoming.publicityDays
  );
  const register = next(about(expected?.register, t.upcoming.afterPublicity), t.upcoming.register);
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
