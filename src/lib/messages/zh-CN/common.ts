import { type Status } from '#domain/workflow/dossier.ts';
import { type StepName } from '#domain/workflow/steps.ts';
import { type ReturnReasonCode, type RevocationReason } from '#domain/workflow/reasons.ts';

/** Words that more than one page says. */
export const common = {
  product: '科小',
  productLong: '科技型中小企业评价',
  status: {
    draft: '草稿',
    submitted: '已提交',
    returned: '退回补正',
    reviewPassed: '审查通过',
    recommended: '已推荐',
    batched: '已入批次',
    publicized: '公示中',
    registered: '已入库',
    rejected: '不予入库',
    withdrawn: '已撤回',
    expired: '已过期',
    revoked: '已撤销'
  } satisfies Record<Status, string>,
  step: {
    submit: '提交',
    return: '退回补正',
    passReview: '通过审查',
    recommend: '推荐上报',
    sendBack: '退回机构',
    batch: '编入批次',
    publicize: '开始公示',
    register: '公告并赋号',
    reject: '不予入库',
    withdraw: '撤回申报',
    expire: '过期',
    revoke: '撤销登记编号'
  } satisfies Record<StepName, string>,
  returnReason: {
    'first-page-unsigned': '首页未签名或未盖章',
    'differs-from-evidence': '数与证明材料不符',
    'box-empty': '栏目未填',
    'differs-from-licence': '与营业执照不一致',
    'contact-unusable': '电话或邮箱无法使用',
    'headcount-not-average': '人数按年末填，不是年平均',
    'part-timers-under-six-months': '兼职、临时人员不满 6 个月',
    'ip-not-valid': '知识产权未授权或已失效',
    'ip-owner': '权利人不是本企业',
    'ip-unrelated': '知识产权与主要产品无关',
    'rd-mixed-with-production': '研发与生产费用混记',
    'statement-differs-from-tax': '报表与纳税申报表不一致',
    'wrong-year': '不是上一年度的数',
    'assets-not-year-end': '资产总额不是年末数',
    'wrong-jurisdiction': '不属本机构管辖',
    'hnte-expired': '高企证书已过期',
    'scan-unreadable': '扫描件看不清或传错',
    'rd-sum': '研发费用与项目合计不等',
    'unit-mix-up': '元与万元混用',
    'excluded-industry': '属于排除的行业',
    'listed-abnormal': '列入异常或失信名单',
    other: '其他'
  } satisfies Record<ReturnReasonCode, string>,
  revocationReason: {
    'no-longer-qualifies': '① 不再符合条件',
    'serious-fraud': '② 严重弄虚作假',
    'research-misconduct': '③ 科研严重失信',
    'major-incident': '④ 重大安全、质量事故或严重环境违法',
    listed: '⑤ 列入经营异常或严重违法失信名单',
    'not-updated': '⑥ 未按期更新信息'
  } satisfies Record<RevocationReason, string>
};
