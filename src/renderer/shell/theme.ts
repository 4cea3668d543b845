import { createTheme, type CSSVariablesResolver } from '@mantine/core'

const closeButtonProps = { 'aria-label': 'Close' }
/** The header of a dialog is no banner of the page. */
const dialogAttributes = { header: { role: 'none' } }

/** The look of the app: system fonts (nothing is loaded from the network), one accent, text contrast of at least 4.5 : 1. */
export const appTheme = createTheme({
  primaryColor: 'indigo',
  primaryShade: 7,
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.55rem', lineHeight: '1.3' }, h2: { fontSize: '1.15rem', lineHeight: '1.35' }, h3: { fontSize: '1rem', lineHeight: '1.4' } },
  },
  components: {
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
    // What scrolls by itself shows that it does, and can be scrolled by keyboard.
    TableScrollContainer: { defaultProps: { scrollAreaProps: { type: 'auto', viewportProps: { tabIndex: 0 } } } },
    Paper: { defaultProps: { withBorder: true } },
    // Titles in the alert's own colour miss 4.5 : 1 in yellow and orange; the icon and the tint still carry it.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' }, label: { color: 'var(--mantine-color-text)' } } },
    Notification: { defaultProps: { closeButtonProps }, styles: { description: { color: 'var(--mantine-color-dimmed)' } } },
    // Inside the landmark, and without the empty stop that axe finds in a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, portalProps: { target: '#main' } } },
    Modal: { defaultProps: { closeButtonProps, attributes: dialogAttributes } },
    Drawer: { defaultProps: { closeButtonProps, attributes: dialogAttributes } },
  },
})

/** Mantine's dimmed text misses 4.5 : 1 on tinted surfaces; these do not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#5b6470', '--mantine-color-body': '#fbfbfc', '--mantine-color-placeholder': '#6b7280', '--mantine-color-error': '#c92a2a', '--mantine-color-indigo-light-hover': '#ccd6ff', '--mantine-color-orange-light-color': '#a83800' },
  dark: { '--mantine-color-dimmed': '#a6a9ae', '--mantine-color-placeholder': '#9a9da3' },
})
