import { demoDivisions } from '#domain/enterprise/demoDivisions.ts';
import { fullDivisionName, provinceOf, type DivisionList } from '#domain/enterprise/division.ts';
import { gb2260 } from '#domain/enterprise/divisions2260.ts';

export type Option = { value: string; label: string };

/** Districts and counties; the demonstration's own province comes alone where the enterprise lies in it. */
export function divisionOptions(near: string): Option[] {
  const list: DivisionList = demoDivisions.has(provinceOf(near)) ? demoDivisions : gb2260();
  return [...list.keys()]
    .filter((code) => !code.endsWith('00'))
    .map((code) => ({ value: code, label: `${fullDivisionName(code, list)}\u3000${code}` }));
}

type Industries = { rows: [code: string, name: string][] };
type TechFields = { rows: [code: string, name: string, children: string[]][] };

/** GB/T 4754-2017, groups and classes; precached, so it is there without a network. */
export async function industryOptions(): Promise<Option[]> {
  const { rows } = await codes<Industries>('industries');
  return rows
    .filter(([code]) => code.length >= 4)
    .map(([code, name]) => ({ value: code, label: `${code}\u3000${name}` }));
}

/** 国家重点支持的高新技术领域, first two levels. */
export async function techFieldOptions(): Promise<Option[]> {
  const { rows } = await codes<TechFields>('techFields');
  return rows.flatMap(([code, name, children]) =>
    children.map((child, at) => ({ value: `${code}.${at + 1}`, label: `${name} / ${child}` }))
  );
}

async function codes<List>(name: string): Promise<List> {
  const answer = await fetch(`/codes/${name}.json`);
  if (!answer.ok) throw new Error(`code list ${name}: ${answer.status}`);
  return (await answer.json()) as List;
}
