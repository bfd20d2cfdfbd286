import { describe, expect, it, test } from 'vitest';
import { roles } from '#domain/roles/roles.ts';
import { statuses, terminalStatuses, type Status } from '#domain/workflow/dossier.ts';
import { steps, stepNames } from '#domain/workflow/steps.ts';
import { obstacle, openSteps, stepsInSight, take } from '#domain/workflow/take.ts';
import { policy, soundAttempt } from './policyTable.ts';

const parties = [...roles, 'server'] as const;
const batchOf = (status: Status) => (status === 'batched' ? 'b1' : null);

describe('who may do what, row by row', () => {
  it('has the steps of the policy, no more and no fewer', () => {
    expect([...stepNames].sort()).toEqual(policy.map(({ step }) => step).sort());
  });

  test.each(policy)('$step leads from $from to $to and belongs to $who', ({ step, from, to, who }) => {
    for (const status of statuses) {
      for (const by of parties) {
        const dossier = { status, batchId: batchOf(status) };
        const taken = take(dossier, step, soundAttempt(step, by, status));
        if (who.includes(by) && from.includes(status))
          expect(taken, `${by} ${status}`).toEqual({ ok: true, value: to });
        else
          expect(taken, `${by} ${status}`).toMatchObject({
            ok: false,
            refusal: { code: who.includes(by) ? 'wrong-status' : 'not-your-step' }
          });
      }
    }
  });

  test.each(roles)('%s sees exactly the steps of the policy in each status', (role) => {
    for (const status of statuses) {
      const expected = policy.filter(({ from, who }) => who.includes(role) && from.includes(status));
      expect(stepsInSight(status, role).sort()).toEqual(expected.map(({ step }) => step).sort());
    }
  });

  it('lets nobody but the server take what the calendar does', () => {
    const calendar = stepNames.filter((name) => (steps[name].by as readonly string[]).includes('server'));
    expect(calendar).toEqual(['expire']);
    for (const name of calendar) expect(steps[name].by).toEqual(['server']);
  });

  it('gives the national operator and a stranger nothing to do', () => {
    for (const status of statuses) expect(stepsInSight(status, 'torch')).toEqual([]);
  });
});

describe('no dossier is ever stuck', () => {
  const ways = (status: Status) => policy.filter(({ from }) => from.includes(status)).map(({ step }) => steps[step].to);

  test.each(statuses.filter((status) => !(terminalStatuses as readonly Status[]).includes(status)))(
    '%s can be left, and leads to an end',
    (status) => {
      const reached = new Set<Status>([status]);
      for (const each of reached) ways(each).forEach((next) => reached.add(next));
      const open = stepNames.filter((name) => (steps[name].from as readonly Status[]).includes(status));
      expect(open.length).toBeGreaterThan(0);
      expect([...reached].some((each) => each !== status && (each === 'registered' || isEnd(each)))).toBe(true);
    }
  );

  test.each(terminalStatuses)('nothing leads out of %s', (status) => {
    expect(stepNames.filter((name) => (steps[name].from as readonly Status[]).includes(status))).toEqual([]);
  });

  it('can bring a draft to every status there is', () => {
    const reached = new Set<Status>(['draft']);
    for (const each of reached) ways(each).forEach((next) => reached.add(next));
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  it('names a legal basis for each step', () => {
    for (const name of stepNames) expect(steps[name].source, name).not.toBe('');
  });
});

it('opens for a party in a status, everything given, what the policy has there', () => {
  for (const { step, from, who } of policy)
    for (const status of from)
      for (const by of who) {
        const attempt = soundAttempt(step, by, status);
        expect(openSteps({ status, batchId: batchOf(status) }, attempt)).toContain(step);
        expect(obstacle({ status, batchId: batchOf(status) }, step, attempt)).toBeUndefined();
      }
});

const isEnd = (status: Status) => (terminalStatuses as readonly Status[]).includes(status);
