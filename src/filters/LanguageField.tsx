import { useLocaleFormat, usePageWords } from '../words/WordsContext';
import { languageNames, languages, tagOf } from '../words/languages';
import { SelectField } from './SelectField';
import { useFilterBar } from './useFilterBar';

const languageChoices = languages.map((value) => ({ value, label: languageNames[value], language: value }));

/** The page's language, for where the header has no room for it. */
export function LanguageField() {
  const { onChange } = useFilterBar();
  const words = usePageWords();
  const { language } = useLocaleFormat();
  return (
    <SelectField
      label={words.language}
      value={language}
      choices={languageChoices}
      onChange={(chosen) => onChange({ language: tagOf(chosen, navigator.languages) }, 'push')}
    />
  );
}
