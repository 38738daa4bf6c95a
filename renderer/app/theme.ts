// Mantine brings behaviour; how it looks comes from the tokens. Both themes are the same variables: the tokens themselves change.
import { createTheme, Menu, Modal, Portal, Tooltip, type CSSVariablesResolver } from '@mantine/core';

const SHADES = Array.from({ length: 10 }, () => 'var(--accent)') as unknown as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  primaryColor: 'accent',
  colors: { accent: SHADES },
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '16px', md: '20px', lg: '20px', xl: '24px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '4px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'default',
  components: {
    // Whatever floats lives in one labelled region of the page, so that every content is inside a landmark.
    Portal: Portal.extend({ defaultProps: { target: '#floats' } }),
    Menu: Menu.extend({
      defaultProps: {
        offset: 4,
        transitionProps: { duration: 0 },
        returnFocus: true,
        withInitialFocusPlaceholder: false,
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        transitionProps: { duration: 0 },
        returnFocus: false, // see ui/dialog
        closeButtonProps: { 'aria-label': 'Close' },
      },
    }),
    // A dialog's header is no banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    Tooltip: Tooltip.extend({ defaultProps: { transitionProps: { duration: 0 }, withArrow: false } }),
  },
});

const VARIABLES = {
  '--mantine-color-body': 'var(--ground-1)',
  '--mantine-color-text': 'var(--text-1)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-default': 'var(--ground-1)',
  '--mantine-color-default-hover': 'var(--ground-2)',
  '--mantine-color-default-color': 'var(--text-1)',
  '--mantine-color-default-border': 'var(--line-control)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-disabled': 'var(--ground-3)',
  '--mantine-color-disabled-color': 'var(--text-3)',
  '--mantine-primary-color-filled': 'var(--accent-fill)',
  '--mantine-primary-color-filled-hover': 'var(--accent-fill-hover)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
};

export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: VARIABLES,
  dark: VARIABLES,
});
