import { countInAny, type StatusCombinations } from '../../analysis/rows/statusCounts';
import type { StatusFact, StatusMeaning } from '../../domain/statusFacts';
import { colourOf, type ColourScheme, type StatusLook } from '../../domain/statusPalette';
import type { Reason, ReasonGroup } from '../../filters/reasonChoice';
import type { PageWords } from '../../words/en/page';
import type { Appearance } from '../pipeline/contexts';

/** What an agent does whose primary status says no more than that they are busy. */
type Kind = 'work' | 'full' | 'chosen';
const kinds: readonly Kind[] = ['work', 'full', 'chosen'];

/** Meanings that are the agent's own choice, or agreed with a supervisor. */
const CHOSEN: ReadonlySet<StatusMeaning> = new Set(['break', 'meal', 'training', 'meeting', 'other']);

/** Where it matters why: an agent can be busy with work, without a free slot, or by choice. */
const DIVIDED_PRIMARY = 'BUSY';

export type ReasonsContext = Pick<Appearance, 'catalog' | 'palette' | 'facts' | 'scheme' | 'language'> & {
  /** The selected ones. */
  readonly reasons: readonly string[];
  readonly combinations: StatusCombinations;
  readonly words: PageWords;
};

/**
 * The reasons that were seen, by primary status in legend order, each with its agents: mapped ones first, then in the
 * order of their labels. Selected ones that were not seen are in a group of their own, so that they can be deselected.
 */
export function reasonGroups(context: ReasonsContext): readonly ReasonGroup[] {
  const { catalog, palette, facts, scheme, language, combinations, words } = context;
  const collator = new Intl.Collator(language, { numeric: true });
  const seen = Array.from({ length: catalog.size }, (_, code) => ({ code, status: catalog.statusOf(code) }));
  const groups = palette.map((look): ReasonGroup => {
    const codes = seen.filter(({ status }) => status.primary === look.code);
    const reasons = codes
      .filter(({ status }) => status.secondary !== '')
      .map(({ code, status }): Reason => ({
        name: status.secondary,
        label: facts.labelOf(status),
        look: swatchOf(facts.ownLookOf(status, look), scheme),
        count: countInAny(combinations, [code]),
        isMapped: facts.of(status.primary, status.secondary).isMapped,
      }))
      .toSorted(
        (one, other) =>
          Number(other.isMapped) - Number(one.isMapped) || collator.compare(one.label, other.label),
      );
    const codesByKind = kinds.map((kind) => {
      const ofKind = codes.filter(
        ({ status }) => kindOf(facts.of(status.primary, status.secondary)) === kind,
      );
      return { kind, codes: ofKind.map(({ code }) => code) };
    });
    return {
      primary: look.code,
      label: look.label,
      look: { colour: colourOf(look, scheme), pattern: look.pattern },
      kinds:
        look.code === DIVIDED_PRIMARY
          ? codesByKind
              .map(({ kind, codes: ofKind }) => ({ kind, count: countInAny(combinations, ofKind) }))
              .filter(({ count }) => count > 0)
              .map(({ kind, count }) => words.busyKinds[kind]({ count }))
          : [],
      reasons,
    };
  });
  const known = new Set(groups.flatMap((group) => group.reasons.map(({ name }) => name)));
  const absent = context.reasons.filter((name) => !known.has(name));
  const ofAbsent: ReasonGroup = {
    primary: '',
    label: words.reasonsNotSeen,
    look: { colour: 'var(--control)', pattern: 'solid' },
    kinds: [],
    reasons: absent.map((name) => ({ name, label: name, look: undefined, count: 0, isMapped: true })),
  };
  return [...groups, ofAbsent].filter(({ reasons }) => reasons.length > 0);
}

function swatchOf(look: StatusLook | undefined, scheme: ColourScheme): Reason['look'] {
  return look && { colour: colourOf(look, scheme), pattern: look.pattern };
}

function kindOf({ meaning }: StatusFact): Kind | undefined {
  if (meaning === 'work') return 'work';
  if (meaning === 'system-full') return 'full';
  return meaning !== undefined && CHOSEN.has(meaning) ? 'chosen' : undefined;
}
