import { canonical } from '#domain/proofs/canonical.ts';
import { sha256Hex } from '#domain/proofs/sha256.ts';
import { refused } from '#domain/result.ts';
import { type WireIntent } from '#protocol/sync.ts';
import { decideBatch } from './batch.ts';
import { type Case, type Decision } from './case.ts';
import { decideCommitDraw } from './commitDraw.ts';
import { decideDossierStep } from './dossierStep.ts';
import { decideDraw } from './draw.ts';
import { decidePublicize } from './publicize.ts';
import { decideRegister } from './register.ts';
import { decideSubmit } from './submit.ts';

/** Decides a wish on its own snapshot; a draft is never read. */
export async function decide(wish: Case): Promise<Decision> {
  const { intent } = wish;
  if (!formIsWhole(intent)) return refused('form-changed');
  switch (intent.step) {
    case 'submit':
      return decideSubmit(wish);
    case 'return':
    case 'passReview':
    case 'recommend':
    case 'sendBack':
    case 'reject':
    case 'withdraw':
    case 'revoke':
      return decideDossierStep(wish, intent.step);
    case 'batch':
      return decideBatch(wish);
    case 'publicize':
      return decidePublicize(wish);
    case 'register':
      return decideRegister(wish);
    case 'commitDraw':
      return decideCommitDraw(wish);
    case 'draw':
      return decideDraw(wish);
  }
}

/** The hash the person saw belongs to the form that came. */
const formIsWhole = ({ form, formHash }: WireIntent) =>
  form === null ? formHash === null : formHash === sha256Hex(canonical(form));
