/** The measured sizes of a contact center: its agents, each with ninety spans over one day. */
export const sizes = {
  S: { agentCount: 100 },
  M: { agentCount: 1_000 },
  L: { agentCount: 5_000 },
  XL: { agentCount: 10_000 },
} as const;

export type SizeName = keyof typeof sizes;

export const sizeNames = ['S', 'M', 'L', 'XL'] as const satisfies readonly SizeName[];

export const spansPerAgent = 90;

/** The pages that are measured side by side; `ours` is the built dashboard, `baseline` a bare page. */
export const subjectNames = ['ours', 'baseline', 'echarts', 'vis-timeline'] as const;

export type SubjectName = (typeof subjectNames)[number];
