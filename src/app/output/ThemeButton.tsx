import type { ThemeName } from '../../domain/filters';
import { IconButton } from '../../ui/IconButton';
import { usePageWords } from '../../words/WordsContext';
import { themeAfter, themeIcons } from './themes';

/** Goes round the themes: as the device, light, dark. */
export function ThemeButton({
  theme,
  onChange,
}: {
  readonly theme: ThemeName;
  readonly onChange: (theme: ThemeName) => void;
}) {
  const words = usePageWords();
  const next = themeAfter(theme);
  const Icon = themeIcons[theme];
  const name = words.themes[theme];
  return (
    <IconButton
      label={words.theme({ name })}
      hint={words.themeHint({ name, next: words.themes[next] })}
      onClick={() => onChange(next)}
    >
      <Icon aria-hidden className="size-4" />
    </IconButton>
  );
}
