import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './IconButton';
import { useUiWords } from './uiWords';

export type SidePanelProps = {
  readonly title: string;
  /** Beside the title. */
  readonly actions?: ReactNode;
  readonly onClose: () => void;
  /** Whether the panel was opened just now: true once for each time. Then its title takes the focus. */
  readonly takeFocus: () => boolean;
  readonly children: ReactNode;
};

/** A column beside the main view, which stays in use. Escape within closes it. */
export function SidePanel(props: SidePanelProps) {
  const { title, actions, onClose, takeFocus, children } = props;
  const words = useUiWords();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // After every render: whatever is opened next takes the focus too, be it the same again.
  useEffect(() => {
    if (!takeFocus()) return;
    heading.current?.focus({ preventScroll: true });
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is heard from whatever within holds the focus
    <aside
      aria-labelledby={titleId}
      className="flex w-100 shrink-0 flex-col border-s border-hairline"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className="flex items-center gap-1 border-b border-hairline py-1 ps-4 pe-2">
        <h2
          ref={heading}
          id={titleId}
          tabIndex={-1}
          dir="auto"
          className="min-w-0 flex-1 truncate text-title font-semibold focus-visible:-outline-offset-2"
        >
          {title}
        </h2>
        {actions}
        <IconButton label={words.close} hint={words.closeHint} onClick={onClose}>
          <X aria-hidden className="size-4" />
        </IconButton>
      </header>
      <div
        role="group"
        aria-labelledby={titleId}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto px-4 focus-visible:-outline-offset-2"
      >
        {children}
      </div>
    </aside>
  );
}
