import { common } from './zh-CN/common.ts';
import { dossier } from './zh-CN/dossier.ts';
import { faults } from './zh-CN/faults.ts';
import { form } from './zh-CN/form.ts';
import { province } from './zh-CN/province.ts';
import { publicPages } from './zh-CN/public.ts';
import { refusals } from './zh-CN/refusals.ts';
import { review } from './zh-CN/review.ts';
import { selfTest } from './zh-CN/selfTest.ts';
import { session } from './zh-CN/session.ts';

/** Every word the interface says in Chinese, by subject. Its shape is the contract for other languages. */
export const zhCN = { common, dossier, faults, form, province, publicPages, refusals, review, selfTest, session };
