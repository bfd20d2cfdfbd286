import { edition2017 } from './2017.ts';
import { edition2022 } from './2022.ts';
import { type Edition } from './shape.ts';

export {
  conditionNames,
  obstacleCodes,
  type ConditionName,
  type ConditionRule,
  type Edition,
  type ObstacleCode,
  type Rung
} from './shape.ts';

const editions = [edition2017, edition2022];

/** The rules of an evaluation year; nothing for a year without an edition, or what is no year. */
export const editionFor = (year: number): Edition | undefined =>
  Number.isInteger(year) ? editions.find(({ years }) => year >= years.from && year <= years.to) : undefined;
