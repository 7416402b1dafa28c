import { BookOpen } from 'lucide-react';
import { version } from '../../../package.json';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { usePageWords } from '../../words/WordsContext';
import { useHelpWords } from '../../words/areas';
import { type HelpEntry, helpSections } from './helpEntries';

export type HelpSheetProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Asks for what explains the marks. */
  readonly onShowGuide: () => void;
  /** The one key that works wherever the focus is, so it can be switched off (WCAG 2.1.4). */
  readonly searchKey: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void };
};

/** Where the marks are explained, every key and gesture, and the version. The focus goes back to where it was. */
export function HelpSheet({ isOpen, onClose, onShowGuide, searchKey }: HelpSheetProps) {
  const { helpTitle } = usePageWords();
  const words = useHelpWords();
  const showGuide = () => {
    onClose();
    // Once this has given the focus back, which the guide then takes, and returns to the same place.
    requestAnimationFrame(onShowGuide);
  };
  return (
    <Sheet title={helpTitle} isOpen={isOpen} onClose={onClose} isTextOnly>
      <p className="mt-4">
        <Button onClick={showGuide}>
          <BookOpen aria-hidden className="size-4 text-muted" />
          {words.guide}
        </Button>
      </p>
      {helpSections(words).map(({ title, kind, isAnywhere = false, entries }) => (
        <section key={title}>
          <h3 className="mt-4 mb-1 font-semibold">{title}</h3>
          <dl className="divide-y divide-hairline">
            {entries.map((entry) => (
              <div key={entry.does} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-1.5">
                <dt className="w-48 shrink-0">
                  <How how={entry.how} kind={kind} />
                </dt>
                <dd className="min-w-40 flex-1 text-muted">{entry.does}</dd>
              </div>
            ))}
          </dl>
          {isAnywhere && (
            <label className="flex min-h-8 w-fit items-center gap-2">
              <input
                type="checkbox"
                checked={searchKey.isOn}
                className="size-4 accent-accent"
                onChange={({ target }) => searchKey.onChange(target.checked)}
              />
              {words.useSearchKey}
            </label>
          )}
        </section>
      ))}
      <p className="mt-6 text-small text-muted">{words.version({ number: version })}</p>
    </Sheet>
  );
}

function How({ how, kind }: Pick<HelpEntry, 'how'> & { readonly kind: 'keys' | 'gestures' }) {
  return how.map((way, index) => (
    <span key={way}>
      {index > 0 && <span className="text-muted">{kind === 'keys' ? ' ' : ', '}</span>}
      {kind === 'keys' ? (
        <kbd className="rounded border border-hairline bg-sunken px-1.5 py-px font-sans text-small whitespace-nowrap">
          {way}
        </kbd>
      ) : (
        way
      )}
    </span>
  ));
}
