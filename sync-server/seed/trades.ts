/** What the made-up enterprises do: the words in the name, the product, and the codes of two lists. */
export type Trade = {
  words: string;
  product: string;
  /** GB/T 4754-2017. */
  industry: string;
  /** 国家重点支持的高新技术领域, first two levels. */
  techField: string;
  /** What its projects and rights are about. */
  subject: string;
};

const row = (words: string, product: string, industry: string, techField: string, subject: string): Trade => ({
  words,
  product,
  industry,
  techField,
  subject
});

export const trades: readonly Trade[] = [
  row('传感技术', '工业压力与温度传感器', 'C3983', '电子信息 / 新型电子元器件', '多参量传感器'),
  row('精密仪器', '光学检测仪', 'C4014', '先进制造与自动化 / 高性能、智能化仪器仪表', '在线检测仪器'),
  row('智能装备', '自动装配单元', 'C3491', '先进制造与自动化 / 先进制造工艺与装备', '柔性装配装置'),
  row('软件', '生产排程软件', 'I6513', '电子信息 / 软件', '排程与调度软件'),
  row('数据科技', '设备数据采集平台', 'I6550', '高技术服务 / 信息技术服务', '数据采集与分析方法'),
  row('生物科技', '快速检测试剂', 'C2661', '生物与新医药 / 医药生物技术', '快速检测试剂'),
  row('新材料', '改性工程塑料', 'C2651', '新材料 / 高分子材料', '阻燃改性材料'),
  row('环保科技', '小型污水处理设备', 'C3591', '资源与环境 / 水污染控制与水资源利用技术', '污水处理工艺'),
  row('光电科技', '工业激光模组', 'C3976', '电子信息 / 新型电子元器件', '激光光路结构'),
  row('康复器械', '康复训练器械', 'C3586', '生物与新医药 / 医疗仪器、设备与医学专用软件', '康复训练装置'),
  row('控制技术', '温室环境控制系统', 'C4019', '先进制造与自动化 / 工业生产过程控制系统', '温室控制方法'),
  row('储能科技', '储能管理模块', 'C3849', '新能源与节能 / 新型高效能量转换与储存技术', '电池管理模块')
];
