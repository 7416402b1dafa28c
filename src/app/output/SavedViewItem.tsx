import { Link, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { useOutputWords } from '../../words/areas';
import { type SavedView, viewName } from './savedViews';

export type SavedViewItemProps = {
  readonly view: SavedView;
  readonly isNameTaken: (name: string) => boolean;
  /** Whether its form was just open: the focus returns to the button that opened it. */
  readonly takesFocus: boolean;
  readonly onRenamingEnd: () => void;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onCopy: (() => void) | undefined;
  readonly onRemove: () => void;
};

/** A saved view in the list: its name opens it; buttons rename, copy and remove it. */
export function SavedViewItem(props: SavedViewItemProps) {
  const { view, takesFocus, onOpen, onCopy, onRemove, onRenamingEnd } = props;
  const words = useOutputWords().views;
  const [isRenaming, setIsRenaming] = useState(false);
  const done = () => {
    setIsRenaming(false);
    onRenamingEnd();
  };
  if (isRenaming) return <RenameForm {...props} onDone={done} />;
  return (
    <li className="flex items-center">
      <button
        type="button"
        aria-label={words.open(view)}
        onClick={onOpen}
        className="min-h-8 min-w-0 flex-1 truncate rounded-md px-2 text-start hover:bg-accent-soft"
      >
        <bdi>{view.name}</bdi>
      </button>
      <IconButton
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field that had the focus is gone with its form
        autoFocus={takesFocus}
        label={words.rename(view)}
        onClick={() => setIsRenaming(true)}
      >
        <Pencil aria-hidden className="size-4 text-muted" />
      </IconButton>
      {onCopy !== undefined && (
        <IconButton label={words.copy(view)} onClick={onCopy}>
          <Link aria-hidden className="size-4 text-muted" />
        </IconButton>
      )}
      <IconButton label={words.remove(view)} onClick={onRemove}>
        <Trash2 aria-hidden className="size-4 text-muted" />
      </IconButton>
    </li>
  );
}

function RenameForm({
  view,
  isNameTaken,
  onRename,
  onDone,
}: SavedViewItemProps & { readonly onDone: () => void }) {
  const words = useOutputWords().views;
  const [text, setText] = useState(view.name);
  const name = viewName(text);
  const isTaken = name !== view.name && isNameTaken(name);
  return (
    <li>
      <form
        className="flex flex-wrap items-center gap-1 py-0.5"
        onSubmit={(event) => {
          event.preventDefault();
          if (isTaken || name === '') return;
          onDone();
          if (name !== view.name) onRename(name);
        }}
      >
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was pressed
          autoFocus
          aria-label={words.renameLabel(view)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // Leaves the name as it was; the next Escape closes the list.
            event.stopPropagation();
            onDone();
          }}
          aria-invalid={isTaken}
          value={text}
          dir="auto"
          onChange={({ target }) => setText(target.value)}
          className="control min-w-0 flex-1"
        />
        <Button type="submit" disabled={isTaken || name === ''}>
          {words.keepName}
        </Button>
        {isTaken && (
          <p role="alert" className="w-full text-small text-warn">
            {words.nameTaken}
          </p>
        )}
      </form>
    </li>
  );
}
