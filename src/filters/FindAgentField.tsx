import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { bareFieldClasses, fieldFrameClasses } from '../ui/fieldClasses';
import { usePageWords } from '../words/WordsContext';
import { MAX_QUERY_CHARACTERS } from './address/codecs/texts';
import { useFilterBar } from './useFilterBar';

/** The text looked for in name, e-mail address and custom id; it is handed on with every key. */
export function FindAgentField({ className }: { readonly className: string }) {
  const { filters, onChange } = useFilterBar();
  const { query } = filters;
  const { find, clearSearch } = usePageWords();
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange({ query: '' }, 'replace');
    input.current?.focus();
  };
  return (
    <div className={`${fieldFrameClasses} min-w-0 gap-1.5 pe-1! ps-2! ${className}`}>
      <Search className="size-4 shrink-0 text-muted" aria-hidden />
      <input
        ref={input}
        data-find-agent
        type="search"
        aria-label={find}
        placeholder={find}
        autoComplete="off"
        spellCheck={false}
        maxLength={MAX_QUERY_CHARACTERS}
        value={query}
        className={`${bareFieldClasses} flex-1 placeholder-shown:-me-6 [&::-webkit-search-cancel-button]:hidden`}
        onChange={(event) => onChange({ query: event.target.value }, 'replace')}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          event.preventDefault();
          clear();
        }}
      />
      {/* It keeps its place while there is nothing to clear, so that the field does not change its width. */}
      <button
        type="button"
        aria-label={clearSearch}
        title={clearSearch}
        onClick={clear}
        className={`grid size-6 shrink-0 place-items-center rounded text-muted hover:text-ink ${query === '' ? 'invisible' : ''}`}
      >
        <X className="size-3.5" aria-hidden />
      </button>
    </div>
  );
}
