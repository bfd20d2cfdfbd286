import { isDay, yearOf } from '../../day.ts';
import { textOf, valueOf } from '../reading.ts';
import { faultWhen, type Rule } from './rule.ts';

/** The declaration counts only when it is made. */
export const declarationIsRefused: Rule = (sections) =>
  faultWhen(valueOf(sections, 'cover.declaration') === false, 'cover.declaration', 'required');

/** Whoever is founded after the evaluation year cannot file in it. */
export const foundedAfterTheYear: Rule = (sections, { year }) => {
  const foundedOn = textOf(sections, 'basics.foundedOn');
  return faultWhen(isDay(foundedOn) && yearOf(foundedOn) > year, 'basics.foundedOn', 'founded-after', { year });
};

export const postcodeIsNone: Rule = (sections) => {
  const postcode = textOf(sections, 'basics.postcode');
  const wrong = postcode !== undefined && [...postcode].length <= 6 && !/^\d{6}$/.test(postcode);
  return faultWhen(wrong, 'basics.postcode', 'not-allowed');
};

/** 烟草制造, 批发和零售, 住宿和餐饮, 房地产, 租赁和商务服务, 娱乐 [财税〔2015〕119号, by GB/T 4754-2017]. */
const excluded = /^(C16|F|H|K|L|R90)/;

/** From edition 2022 on, an excluded industry and the answer “not excluded” do not go together. */
export const industryIsExcluded: Rule = (sections, { edition }) => {
  const industry = textOf(sections, 'basics.industry') ?? '';
  const denied = valueOf(sections, 'conditions.restrictedIndustry') === false;
  return faultWhen(edition !== '2017' && denied && excluded.test(industry), 'basics.industry', 'excluded-industry');
};
