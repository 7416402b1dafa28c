import { Monitor } from 'lucide-react';
import { useRef, useState, type RefObject } from 'react';
import { mergeAddresses } from '../../filters/address/addressText';
import { defaultFilters, parameterText } from '../../filters/address/readAddress';
import { writeAddress } from '../../filters/address/writeAddress';
import { Button } from '../../ui/Button';
import { useOutputWords } from '../../words/areas';
import { useStoredValue } from '../browser/storedValue';
import { useFilters } from '../pipeline/contexts';
import { SavedViewItem } from './SavedViewItem';
import {
  MAX_SAVED_VIEWS,
  type SavedView,
  savedViews,
  viewName,
  viewQuery,
  withRenamedView,
  withView,
  withViewAt,
} from './savedViews';
import { ButtonPopover } from '../../ui/ButtonPopover';
import { useLocaleFormat } from '../../words/WordsContext';

type ViewsPopoverProps = {
  readonly triggerRef: RefObject<HTMLElement | null>;
  /** Copies a link to this address; `undefined` in a frame, where a link would lead nowhere. */
  readonly onCopy: ((address: string) => void) | undefined;
  /** Changes to the wall display; `undefined` in a frame. */
  readonly onWall: (() => void) | undefined;
  readonly onAnnounce: (message: string) => void;
  readonly onClose: () => void;
};

/** The saved views in a popover under their button, open while mounted. */
export function ViewsPopover({ triggerRef, onClose, ...panel }: ViewsPopoverProps) {
  const words = useOutputWords().views;
  const { locale } = useLocaleFormat();
  return (
    <ButtonPopover
      triggerRef={triggerRef}
      label={words.title}
      locale={locale}
      alignment="end"
      className="w-88 max-w-full"
      onClose={onClose}
    >
      <ViewsPanel {...panel} onClose={onClose} />
    </ButtonPopover>
  );
}

/** Saves the current view under a name, and lists the saved ones. */
function ViewsPanel({ onCopy, onWall, onAnnounce, onClose }: Omit<ViewsPopoverProps, 'triggerRef'>) {
  const { filters, addressContext, follow } = useFilters();
  const { views: words, tools } = useOutputWords();
  const views = useStoredValue(savedViews);
  const [renamedName, setRenamedName] = useState<string>();
  const [removed, setRemoved] = useState<{ readonly view: SavedView; readonly index: number }>();
  const open = ({ name, query }: SavedView) => {
    follow(mergeAddresses(query, readerAddress()));
    onAnnounce(words.opened({ name }));
    onClose();
  };
  // Theme, language and chrome belong to the reader, not to the view.
  const readerAddress = () =>
    writeAddress(
      {
        ...defaultFilters(addressContext),
        theme: filters.theme,
        language: filters.language,
        chrome: filters.chrome,
      },
      addressContext,
    );
  const copy = ({ query }: SavedView) => {
    // Without a zone, the link would show the day in the recipient's zone.
    const zone = parameterText(query, 'tz') === undefined ? `?tz=${addressContext.defaultZone}` : '';
    onCopy?.(mergeAddresses(query, zone));
    onClose();
  };
  const remove = (view: SavedView) => {
    setRemoved({ view, index: views.indexOf(view) });
    savedViews.change((list) => list.filter(({ name }) => name !== view.name));
    onAnnounce(words.removed(view));
  };
  const rename = (view: SavedView, name: string) => {
    savedViews.change((list) => withRenamedView(list, view.name, name));
    setRenamedName(name);
    onAnnounce(words.renamed({ name }));
  };
  const undo = () => {
    if (removed === undefined) return;
    savedViews.change((list) => withViewAt(list, removed.view, removed.index));
    setRemoved(undefined);
  };
  return (
    <div className="flex flex-col gap-3">
      <h2 className="text-title font-medium">{words.title}</h2>
      <NameForm
        views={views}
        onSave={(name) => {
          savedViews.change((list) => withView(list, { name, query: viewQuery(filters, addressContext) }));
          setRemoved(undefined);
          onAnnounce(words.saved({ name }));
        }}
      />
      {views.length === 0 ? (
        <p className="text-muted">{words.none}</p>
      ) : (
        <ul aria-label={words.title} className="-mx-1 max-h-72 overflow-y-auto px-1">
          {views.map((view) => (
            <SavedViewItem
              key={view.name}
              view={view}
              isNameTaken={(name) => views.some((other) => other.name === name)}
              takesFocus={view.name === renamedName}
              onRenamingEnd={() => setRenamedName(view.name)}
              onOpen={() => open(view)}
              onRename={(name) => rename(view, name)}
              onCopy={onCopy === undefined ? undefined : () => copy(view)}
              onRemove={() => remove(view)}
            />
          ))}
        </ul>
      )}
      {removed !== undefined && (
        <p className="flex items-center justify-between gap-2 text-small text-muted">
          <span className="min-w-0 truncate">{words.removed(removed.view)}</span>
          <Button
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that had the focus is gone with its view
            autoFocus
            onClick={undo}
          >
            {words.undo}
          </Button>
        </p>
      )}
      {!savedViews.isLasting() && <p className="text-small text-warn">{words.notLasting}</p>}
      {onWall !== undefined && (
        <Button tone="quiet" className="-mx-2 self-start" onClick={onWall}>
          <Monitor aria-hidden className="size-4" />
          {tools.wall}
        </Button>
      )}
    </div>
  );
}

function NameForm({
  views,
  onSave,
}: {
  readonly views: readonly SavedView[];
  readonly onSave: (name: string) => void;
}) {
  const words = useOutputWords().views;
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const name = viewName(text);
  const isKnown = views.some((view) => view.name === name);
  const isFull = views.length >= MAX_SAVED_VIEWS && !isKnown;
  const canSave = name !== '' && !isFull;
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!canSave) return;
        onSave(name);
        setText('');
        // The button becomes disabled, which would lose the focus.
        field.current?.focus();
      }}
    >
      <label className="flex min-w-0 flex-1 flex-col gap-1 text-small text-muted">
        {words.nameLabel}
        <input
          ref={field}
          value={text}
          onChange={({ target }) => setText(target.value)}
          dir="auto"
          className="control w-full"
        />
      </label>
      <Button type="submit" tone={canSave ? 'primary' : 'default'} disabled={!canSave}>
        {isKnown ? words.replace : words.save}
      </Button>
      {isFull && <p className="w-full text-small text-warn">{words.full({ most: MAX_SAVED_VIEWS })}</p>}
    </form>
  );
}
