/** How a finished span is misreported; what it is in truth stays in the span. */
type Misreport =
  | { readonly kind: 'duration-off'; readonly byMs: number }
  | { readonly kind: 'end-before-start'; readonly byMs: number }
  | { readonly kind: 'unreadable-start' };

/** One stretch of one status, in true instants (whole seconds), before it is put in the upstream's words. */
export interface DemoSpan {
  readonly primaryStatus: string;
  readonly secondaryStatus: string | null;
  readonly startMs: number;
  readonly endMs: number;
  readonly misreport?: Misreport;
}

/** A primary status with the configured name shown beside it. */
export type StatusPair = readonly [primaryStatus: string, secondaryStatus: string];

/** The centre's statuses: the upstream's four fixed types, and the names this centre gave them. */
export const demoStatuses = {
  available: ['AVAILABLE', 'Available'],
  chatOnly: ['AVAILABLE', 'Chat only'],
  callbacks: ['AVAILABLE', 'Callbacks'],
  onCall: ['BUSY', 'On call'],
  afterCallWork: ['BUSY', 'After-call work'],
  allSlotsFull: ['BUSY', 'All slots full'],
  coaching: ['BUSY', 'Coaching'],
  training: ['BUSY', 'Training'],
  teamMeeting: ['BUSY', 'Team meeting'],
  lunch: ['AWAY', 'Lunch'],
  break: ['AWAY', 'Break'],
  personal: ['AWAY', 'Personal'],
  idle: ['AWAY', 'Idle (system)'],
  loginPreparation: ['AWAY', 'Login preparation'],
  offline: ['OFFLINE', 'Offline'],
} as const satisfies Record<string, StatusPair>;
