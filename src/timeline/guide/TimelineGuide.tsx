import { type RefObject, useEffect, useId, useRef } from 'react';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { usePageWords } from '../../words/WordsContext';
import { useGuideWords } from '../../words/areas';
import { GuideList } from './GuideList';
import type { SampleProps } from './MarkSample';

/** Someone asks for the guide: each time another object. */
export type GuideRequest = Readonly<Record<never, never>>;

export type GuidePanelProps = SampleProps & {
  /** `undefined` while it is here by itself: then it leaves the focus alone, and says where it is found later. */
  readonly request: GuideRequest | undefined;
  /** Shows its title alone, where the rows need the height; asks for the rest. `undefined` where there is room. */
  readonly onShow: (() => void) | undefined;
  readonly onClose: () => void;
};

/** What the marks mean, beside the rows that have them. Escape closes it unless something else is open. */
export function GuidePanel({ request, onShow, onClose, ...samples }: GuidePanelProps) {
  const words = useGuideWords();
  const { helpTitle } = usePageWords();
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const returnTo = useRef<HTMLElement>(undefined);
  useEffect(() => {
    if (request !== undefined) heading.current?.focus({ preventScroll: true });
  }, [request]);
  const close = () => {
    const hasFocus = panel.current?.contains(document.activeElement) === true;
    onClose();
    if (hasFocus) returnTo.current?.focus({ preventScroll: true });
  };
  useEscape(panel, close);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it notes where the focus came from
    <section
      ref={panel}
      aria-labelledby={titleId}
      className="flex max-h-[min(13rem,40dvh)] shrink-0 flex-col border-t border-hairline bg-sunken print:hidden"
      onFocus={({ currentTarget, relatedTarget }) => {
        const isFromOutside = relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget);
        if (isFromOutside) returnTo.current = relatedTarget;
      }}
    >
      <header className="flex items-center gap-x-4 gap-y-1 py-1 ps-4 pe-2">
        <h2
          ref={heading}
          id={titleId}
          tabIndex={-1}
          className="font-semibold focus-visible:-outline-offset-2"
        >
          {words.title}
        </h2>
        {request === undefined && onShow === undefined && (
          <p className="min-w-0 truncate text-small text-muted max-sm:hidden">
            {words.again({ help: helpTitle })}
          </p>
        )}
        <span className="ms-auto flex shrink-0 gap-1">
          {onShow !== undefined && <Button onClick={onShow}>{words.show}</Button>}
          <Button onClick={close}>{words.dismiss}</Button>
        </span>
      </header>
      {onShow === undefined && (
        <div
          role="group"
          aria-labelledby={titleId}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
          tabIndex={0}
          className="min-h-0 overflow-y-auto px-4 pt-1 pb-3 focus-visible:-outline-offset-2"
        >
          <GuideList {...samples} />
        </div>
      )}
    </section>
  );
}

export type GuideSheetProps = SampleProps & { readonly isOpen: boolean; readonly onClose: () => void };

/** The same over the page, where the rows would leave no room for it. */
export function GuideSheet({ isOpen, onClose, ...samples }: GuideSheetProps) {
  const { title } = useGuideWords();
  return (
    <Sheet title={title} isOpen={isOpen} onClose={onClose} isTextOnly>
      <div className="pt-4">
        <GuideList {...samples} />
      </div>
    </Sheet>
  );
}

/** What Escape closes first, wherever the focus is. */
const INNER_PARTS =
  '[role=tooltip], dialog[open], [role=dialog], [role=menu], [role=listbox], aside, [aria-expanded=true][role=combobox]';
/** Where Escape means the field. */
const FIELDS = 'input, textarea, select';

function useEscape(panel: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Element)) return;
      const isWithin = panel.current?.contains(event.target) === true;
      const isForOthers = event.target.matches(FIELDS) || document.querySelector(INNER_PARTS) !== null;
      if (!isWithin && isForOthers) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    // Before the part that has the focus closes something: that Escape is not ours.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [panel]);
}
