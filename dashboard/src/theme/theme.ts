import {
  createTheme, type CSSVariablesResolver, defaultVariantColorsResolver, type MantineColorsTuple, type VariantColorsResolver,
} from '@mantine/core';

const PRIMARY = 'tide';
const tide: MantineColorsTuple = [
  '#e8f6f2', '#d3ebe4', '#a6d7c9', '#76c2ad', '#4fb096', '#37a588', '#1f8a70', '#0b6e5a', '#085a4a', '#02463a',
];

const night: MantineColorsTuple = [
  '#e9ecef', '#ced4da', '#adb6bf', '#6b7680', '#39424a', '#2b3238', '#1b2025', '#15191d', '#0e1114', '#090b0d',
];

/** Text on the primary colour follows the scheme; Mantine alone would take that of the light one for both. */
const resolveColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === 'filled' && input.color === PRIMARY ? { ...colors, color: 'var(--mantine-primary-color-contrast)' } : colors;
};

export const theme = createTheme({
  primaryColor: PRIMARY,
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  variantColorResolver: resolveColors,
  colors: { tide, dark: night },
  fontFamily: 'var(--fonts)',
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  headings: { fontWeight: '620', sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1rem' }, h3: { fontSize: '0.875rem' } } },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 100 } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Input: { defaultProps: { size: 'sm' } },
  },
});

/** Mantine's surfaces and texts in the colours of theme.css. */
export const resolveVariables: CSSVariablesResolver = () => {
  const own = {
    '--mantine-color-body': 'var(--card)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--faint)',
    '--mantine-color-placeholder': 'var(--faint)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-error': 'var(--bad)',
  };
  return { variables: {}, light: own, dark: own };
};
