import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** One accent. Shade 7 on white is 7.4:1, white on shade 7 the same (AAA for large, AA for all). */
const ink: MantineColorsTuple = [
  '#eaf3fb',
  '#d3e4f3',
  '#a5c8e7',
  '#73a9da',
  '#4a8ece',
  '#2f7dc7',
  '#1f6cb2',
  '#155089',
  '#0f3f6e',
  '#082b4e',
];

/** Tokens in one place: the official brand colours are unknown, so calm and neutral. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink },
  autoContrast: true,
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  headings: { fontFamily: '"Be Vietnam Pro", system-ui, sans-serif', fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Mantine's <header> in a dialog would be a second banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
  },
});
