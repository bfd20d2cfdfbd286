import { statuses, terminalStatuses, type Status } from './dossier.ts';
import { steps, stepNames, type Step } from './steps.ts';

/** The words a diagram needs, given by the caller: the domain itself speaks in names only. */
export type DiagramWords = {
  status: Record<Status, string>;
  step: Record<(typeof stepNames)[number], string>;
  role: Record<Step['by'][number], string>;
};

/** The step table as a mermaid state diagram: what docs/workflow.md shows. */
export function stateDiagram(words: DiagramWords): string {
  const arrows = stepNames.flatMap((name) => {
    const { from, to, by }: Step = steps[name];
    const who = by.map((role) => words.role[role]).join('、');
    return from.map((status) => `    ${status} --> ${to}: ${words.step[name]}（${who}）`);
  });
  return [
    'stateDiagram-v2',
    ...statuses.map((status) => `    ${status}: ${words.status[status]}`),
    '    [*] --> draft',
    ...arrows,
    ...terminalStatuses.map((status) => `    ${status} --> [*]`)
  ].join('\n');
}
