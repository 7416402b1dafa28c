import { Languages } from 'lucide-react';
import { languageNames, languages, tagOf } from '../../words/languages';
import { usePageWords, useLocaleFormat } from '../../words/WordsContext';

export type LanguageControlProps = {
  /** BCP 47. */
  readonly onChange: (language: string) => void;
};

/**
 * The page's language: a native select behind an icon, with each language's own name. On a phone and a low screen it
 * is among the filters, because the header has no room.
 */
export function LanguageControl({ onChange }: LanguageControlProps) {
  const words = usePageWords();
  const { language } = useLocaleFormat();
  return (
    <div
      title={words.language}
      className="relative hidden size-8 shrink-0 place-items-center sm:grid rounded-md hover:bg-hairline/60 short:hidden! has-[select:focus-visible]:outline-2 has-[select:focus-visible]:outline-accent"
    >
      <Languages aria-hidden className="size-4" />
      <select
        aria-label={words.language}
        value={language}
        className="absolute inset-0 size-full cursor-pointer opacity-0 [&_option]:bg-raised"
        onChange={({ target }) => {
          const chosen = languages.find((each) => each === target.value);
          if (chosen !== undefined) onChange(tagOf(chosen, navigator.languages));
        }}
      >
        {languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {languageNames[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
