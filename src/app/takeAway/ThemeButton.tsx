import { Monitor, Moon, Sun } from 'lucide-react';
import { themeNames, type ThemeName } from '../../domain/filters';
import { IconButton } from '../../ui/IconButton';
import { usePageWords } from '../../words/WordsContext';

const themeIcons: { readonly [Name in ThemeName]: typeof Sun } = { auto: Monitor, light: Sun, dark: Moon };

/** Goes round the themes: as the device, light, dark. */
export function ThemeButton({
  theme,
  onChange,
}: {
  readonly theme: ThemeName;
  readonly onChange: (theme: ThemeName) => void;
}) {
  const words = usePageWords();
  const next = themeNames[(themeNames.indexOf(theme) + 1) % themeNames.length] ?? 'auto';
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
