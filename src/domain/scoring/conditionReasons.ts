import { type Edition, type ObstacleCode } from './editions/edition.ts';
import { figureText } from './figure.ts';
import { type ScoreInput } from './input.ts';

/** What article 6 says of an enterprise: one sentence for each obstacle, or one that nothing stands in the way. zh-CN. */
export function conditionReasons(
  { edition, directConfirmation }: ScoreInput,
  { qualifies, total, obstacles }: Finding
): string[] {
  if (obstacles.length > 0) return obstacles.map((code) => obstacleText(code, edition, total));
  if (qualifies !== true) return [];
  const direct = directConfirmation === undefined || directConfirmation.length > 0;
  if (direct || total === 'unknown') return ['资格条件和规模都符合。'];
  return [`资格条件和规模都符合；综合得分 ${total} 分，不低于 ${edition.passMark} 分，科技人员得分不为 0 分。`];
}

type Finding = { qualifies: boolean | 'unknown'; total: number | 'unknown'; obstacles: readonly ObstacleCode[] };

function obstacleText(code: ObstacleCode, { limits, passMark }: Edition, total: Finding['total']): string {
  switch (code) {
    case 'not-resident':
      return '不是在中国境内（不含港、澳、台）注册的居民企业。';
    case 'not-audited-collection':
      return '不是会计核算健全、实行查账征收的企业。';
    case 'employees-over-limit':
      return `职工总数超过 ${figureText(limits.employees)} 人。`;
    case 'revenue-over-limit':
      return `年销售收入超过 ${hundredMillions(limits.revenue)} 亿元。`;
    case 'assets-over-limit':
      return `资产总额超过 ${hundredMillions(limits.totalAssets)} 亿元。`;
    case 'restricted-industry':
      return '产品或服务属于禁止、限制、淘汰类，或行业在排除之列。';
    case 'major-incident':
      return '上一年或填报当年发生过重大安全、质量事故，严重环境违法或科研严重失信。';
    case 'listed-abnormal':
      return '列入经营异常名录或严重违法失信名单。';
    case 'science-staff-zero':
      return '科技人员得分为 0 分。';
    case 'score-below-60':
      return total === 'unknown'
        ? `综合得分最高也不到 ${passMark} 分。`
        : `综合得分 ${total} 分，低于 ${passMark} 分。`;
  }
}

/** 亿元 of a figure in hundredths of 万元. */
const hundredMillions = (figure: number): number => figure / 1_000_000;
