import { Globe } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { ButtonPopover } from '../../ui/ButtonPopover';
import { useNoticesWords } from '../../words/areas';
import { useAppearance } from '../pipeline/contexts';
import { timesExplanation } from './timesExplanation';

/** The note as a button that explains it. */
export function TimesNote({ note }: { readonly note: string }) {
  const { config, language } = useAppearance();
  const words = useNoticesWords();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<{ readonly host: Element | undefined }>();
  return (
    <>
      <Button
        ref={button}
        tone="quiet"
        className="-mx-2 min-w-0 text-small"
        aria-haspopup="dialog"
        aria-expanded={open !== undefined}
        onClick={({ currentTarget }) => setOpen({ host: currentTarget.closest('dialog') ?? undefined })}
      >
        <Globe aria-hidden className="size-3.5 shrink-0" />
        <span className="truncate">{note}</span>
      </Button>
      {open !== undefined && (
        <ButtonPopover
          triggerRef={button}
          label={note}
          locale={language}
          alignment="start"
          host={open.host}
          className="max-w-80"
          onClose={() => setOpen(undefined)}
        >
          <p className="text-pretty">{timesExplanation(config, words)}</p>
        </ButtonPopover>
      )}
    </>
  );
}
