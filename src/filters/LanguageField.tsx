import { languageNames, languages, tagOf } from '../words/languages';
import { usePageWords, useSay } from '../words/WordsContext';
import { SelectField } from './SelectField';

const choices = languages.map((value) => ({ value, label: languageNames[value], language: value }));

/** The page's language, for where the header has no room for it. */
export function LanguageField({ onChange }: { readonly onChange: (language: string) => void }) {
  const words = usePageWords();
  const { language } = useSay();
  return (
    <SelectField
      label={words.language}
      value={language}
      choices={choices}
      onChange={(chosen) => onChange(tagOf(chosen, navigator.languages))}
    />
  );
}
