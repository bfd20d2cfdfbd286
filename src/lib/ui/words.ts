import { getContext, setContext } from 'svelte';

/** The few words that the kit itself says. A layout in another language provides its own. */
export const kitWords = {
  product: '科小',
  productLong: '科技型中小企业评价',
  menu: '菜单',
  mainNav: '主要栏目',
  skip: '跳到正文',
  close: '关闭',
  confirm: '确定办理',
  notNow: '先不办',
  yes: '是',
  no: '否',
  choose: '请选择',
  pickFile: '选文件',
  takePhoto: '拍照',
  dropHere: '也可以把文件拖到这里',
  noMatch: '没有相符的，换个词再找',
  matches: (count: number) => `有 ${count} 项`,
  narrowDown: (shown: number, all: number) => `先列 ${shown} 项，共 ${all} 项，再打几个字缩小范围`,
  progress: '进度',
  working: '正在处理',
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  monthDay: (month: number, day: number) => `${month}月${day}日`,
  rest: '休',
  today: '今天',
  ordinal: (n: number) => `第 ${n} 个工作日`,
  rung: (label: string, points: string) => `现在在 ${label} 这一级，${points}`,
  nextRung: (label: string, points: string) => `下一级 ${label}，${points}`,
  noRung: (rungs: string) => `还不能定级。各级：${rungs}`
};
export type KitWords = typeof kitWords;

const key = Symbol('kit words');
export const provideKitWords = (words: KitWords): KitWords => setContext(key, words);
export const useKitWords = (): KitWords => getContext<KitWords | undefined>(key) ?? kitWords;
