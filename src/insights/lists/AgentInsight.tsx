import { colourOf, type ColourScheme, type StatusLook } from '../../domain/statusPalette';
import { Swatch } from '../../ui/Swatch';
import { usePageWords } from '../../words/WordsContext';

/** How statuses look here. */
export type StatusLooks = { readonly palette: readonly StatusLook[]; readonly scheme: ColourScheme };

/** What a primary status is called. */
export function labelOf({ palette }: StatusLooks, primary: string): string {
  return palette.find(({ code }) => code === primary)?.label ?? primary;
}

export type AgentInsightProps = {
  readonly name: string;
  /** The primary status that it is about; `undefined` for none. */
  readonly primary?: string | undefined;
  readonly looks: StatusLooks;
  readonly fact: string;
  /** Said less loudly, below. */
  readonly detail?: string;
  readonly onPick: () => void;
};

/** An agent with facts; picked, it goes to the row and the moment. */
export function AgentInsight({ name, primary, looks, fact, detail, onPick }: AgentInsightProps) {
  const { showInTimeline } = usePageWords();
  const look = looks.palette.find(({ code }) => code === primary);
  return (
    <button
      type="button"
      title={showInTimeline}
      className="flex min-h-8 w-full min-w-0 flex-col rounded-md px-2 py-1 text-start hover:bg-hairline/60 focus-visible:-outline-offset-2"
      onClick={onPick}
    >
      <span className="flex max-w-full items-center gap-1.5">
        {look !== undefined && (
          <Swatch colour={colourOf(look, looks.scheme)} pattern={look.pattern} className="size-2.5" />
        )}
        <span className="truncate font-medium" dir="auto">
          {name}
        </span>
      </span>
      <span className={`max-w-full text-small tabular-nums ${detail === undefined ? 'text-muted' : ''}`}>
        {fact}
      </span>
      {detail !== undefined && (
        <span className="max-w-full text-small text-muted tabular-nums">{detail}</span>
      )}
    </button>
  );
}
