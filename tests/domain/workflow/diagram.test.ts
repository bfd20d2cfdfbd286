import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { stateDiagram } from '#domain/workflow/diagram.ts';
import { common } from '../../../src/lib/messages/zh-CN/common.ts';

const role = {
  enterprise: '企业',
  clerk: '服务窗口',
  reviewer: '评价工作机构',
  province: '省级科技管理部门',
  torch: '火炬中心',
  server: '到期自动'
};
const page = () => readFileSync(new URL('../../../docs/workflow.md', import.meta.url), 'utf8');

it('draws in docs/workflow.md what the step table says', () => {
  const drawn = /```mermaid\n([\s\S]*?)\n```/.exec(page())?.[1];
  expect(drawn).toBe(stateDiagram({ status: common.status, step: common.step, role }));
});
