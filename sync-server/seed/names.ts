import { type Random } from './random.ts';

const places = ['云浦', '岭海', '汀州', '棠溪'];
/** Two of these make a name of fancy; none is meant to be anyone's. */
const first = [...'澜屿砚岑汐霁檀鹭岫澄砺朔蘅梧榆桦菱荻芷葭'];
const second = [...'石禾川泽野洲渡坪崖湾岭陂浔汀溪塘垣墟畦圩'];

const surnames = [...'林陈黄梁何罗谢曾邓叶苏卢蒋余杜程魏沈姚方'];
const given = [
  '知远',
  '书宁',
  '景和',
  '思衡',
  '若岚',
  '明洵',
  '清川',
  '嘉禾',
  '允之',
  '静姝',
  '云舟',
  '子渊',
  '晓棠',
  '文澜',
  '一鸣',
  '雨桐',
  '承泽',
  '望舒',
  '安歌',
  '立言'
];

/** Enterprise names, each given once. */
export function companyNames(random: Random): (words: string) => string {
  const taken = new Set<string>();
  return (words) => {
    for (;;) {
      const fancy = random.pick(first) + random.pick(second);
      if (taken.has(fancy)) continue;
      taken.add(fancy);
      return `${random.pick(places)}${fancy}${words}有限公司`;
    }
  };
}

export const personName = (random: Random): string => random.pick(surnames) + random.pick(given);
