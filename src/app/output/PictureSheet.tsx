import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import type { PageWords } from '../../words/en/page';
import { useOutputWords } from '../../words/areas';
import type { Snapshot } from '../pipeline/contexts';
import { countPictures, type PictureOptions } from './pictureJob';

export type PictureSheetProps = {
  /** The page when a picture was requested. */
  readonly snapshot: Snapshot;
  readonly page: PageWords;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onSave: (options: PictureOptions) => void;
};

/** Asks what a picture of the timeline is to show, and how sharp it is to be. */
export function PictureSheet({ isOpen, onClose, ...form }: PictureSheetProps) {
  const { picture, file } = useOutputWords();
  return (
    <Sheet title={picture.title} closeLabel={file.cancel} isOpen={isOpen} onClose={onClose}>
      <PictureForm {...form} />
    </Sheet>
  );
}

function PictureForm({ snapshot, page, onSave }: Omit<PictureSheetProps, 'isOpen' | 'onClose'>) {
  const { picture: words, sheet } = useOutputWords();
  const { filters, rowList, entriesInView } = snapshot;
  const [isInViewOnly, setIsInViewOnly] = useState(false);
  const [devicePixelRatio, setDevicePixelRatio] = useState<1 | 2>(1);
  const options: PictureOptions = { isInViewOnly, devicePixelRatio };
  const visibleWords = filters.visible === undefined ? words.wholeRange : words.visiblePart;
  return (
    <form
      className="flex flex-col items-start gap-4 pt-3"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(options);
      }}
    >
      <Choices title={words.content}>
        <Choice name="content" isChosen={!isInViewOnly} onChoose={() => setIsInViewOnly(false)}>
          {words.all({ count: rowList.openEntries().length })}, {words.wholeRange}
        </Choice>
        {entriesInView.length > 0 && (
          <Choice name="content" isChosen={isInViewOnly} onChoose={() => setIsInViewOnly(true)}>
            {words.inView({ count: entriesInView.length })}, {visibleWords}
          </Choice>
        )}
      </Choices>
      <Choices title={words.sharpness}>
        <Choice name="sharpness" isChosen={devicePixelRatio === 1} onChoose={() => setDevicePixelRatio(1)}>
          {words.sharp}
        </Choice>
        <Choice name="sharpness" isChosen={devicePixelRatio === 2} onChoose={() => setDevicePixelRatio(2)}>
          {words.sharper}
        </Choice>
      </Choices>
      <p className="text-small text-muted">
        {words.files({ count: countPictures(snapshot, options, { page, sheet }) })}
      </p>
      <Button type="submit" tone="primary">
        {words.save}
      </Button>
    </form>
  );
}

function Choices({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="flex flex-col">
      <legend className="pb-1 text-small text-muted">{title}</legend>
      {children}
    </fieldset>
  );
}

function Choice({
  name,
  isChosen,
  onChoose,
  children,
}: {
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="flex min-h-8 items-center gap-2">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        className="size-4 accent-accent"
      />
      <span>{children}</span>
    </label>
  );
}
