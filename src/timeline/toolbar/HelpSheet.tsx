import { version } from '../../../package.json';
import { Sheet } from '../../ui/Sheet';
import { usePageWords } from '../../words/WordsContext';
import { useHelpWords } from '../../words/areas';
import { type HelpEntry, helpSections } from './helpEntries';

export type HelpSheetProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Every key and gesture of the timeline, and the version for those who ask for help. The focus goes back to where it was. */
export function HelpSheet({ isOpen, onClose }: HelpSheetProps) {
  const { helpTitle } = usePageWords();
  const words = useHelpWords();
  return (
    <Sheet title={helpTitle} isOpen={isOpen} onClose={onClose} isTextOnly>
      {helpSections(words).map(({ title, kind, entries }) => (
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
