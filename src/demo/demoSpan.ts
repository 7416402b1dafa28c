/** How a finished span is misreported; the span itself has the true values. */
type Misreport =
  | { readonly kind: 'duration-off'; readonly byMs: number }
  | { readonly kind: 'end-before-start'; readonly byMs: number }
  | { readonly kind: 'unreadable-start' };

/** One period in one status, with its true instants (whole seconds), before it is written as a record. */
export interface DemoSpan {
  readonly primaryStatus: string;
  readonly secondaryStatus: string | null;
  readonly startMs: number;
  readonly endMs: number;
  readonly misreport?: Misreport;
}

/** A primary status with its secondary status. */
export type StatusPair = readonly [primaryStatus: string, secondaryStatus: string];

/** The contact center's statuses: the upstream's four fixed types, and the names configured for them. */
export const demoStatuses = {
  available: ['AVAILABLE', 'Available'],
  chatOnly: ['AVAILABLE', 'Chat only'],
  callbacks: ['AVAILABLE', 'Callbacks'],
  onCall: ['BUSY', 'On call'],
  afterCallWork: ['BUSY', 'After-call work'],
  allSlotsFull: ['BUSY', 'All slots full'],
  coaching: ['BUSY', 'Coaching'],
  training: ['BUSY', 'Training'],
  meeting: ['BUSY', 'Meeting'],
  teamMeeting: ['BUSY', 'Team meeting'],
  lunch: ['AWAY', 'Lunch'],
  break: ['AWAY', 'Break'],
  personal: ['AWAY', 'Personal'],
  floorSupport: ['AWAY', 'Floor support'],
  idle: ['AWAY', 'Idle (system)'],
  missedOffer: ['AWAY', 'Missed offer'],
  loginPreparation: ['AWAY', 'Login preparation'],
  offline: ['OFFLINE', 'Offline'],
} as const satisfies Record<string, StatusPair>;
