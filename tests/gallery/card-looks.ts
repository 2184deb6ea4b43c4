/** Colors of Teams' cards in its themes, for the official renderer: near enough to judge a card by. */
export type Look = {
  page: string
  card: string
  text: string
  subtle: string
  accent: string
  good: string
  attention: string
  emphasis: string
  line: string
  /** The button that stands out, and what is written on it. */
  button: string
  onButton: string
}

export const looks: Record<'light' | 'dark' | 'contrast', Look> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    good: '#237b4b',
    attention: '#c4314b',
    emphasis: '#f5f5f5',
    line: '#e0e0e0',
    button: '#5b5fc7',
    onButton: '#ffffff',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9ea2ff',
    good: '#92c353',
    attention: '#f9526b',
    emphasis: '#333333',
    line: '#3d3d3d',
    button: '#5b5fc7',
    onButton: '#ffffff',
  },
  // On black, with no shade between: what a band says has to be told by more than its ground.
  contrast: {
    page: '#000000',
    card: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#1aebff',
    good: '#3ff23f',
    attention: '#ffff01',
    emphasis: '#000000',
    line: '#ffffff',
    button: '#1aebff',
    onButton: '#000000',
  },
}

/** A host config as the renderer takes it. */
export function hostConfig(look: Look): object {
  const colors = {
    default: both(look.text, look.subtle),
    accent: both(look.accent, look.accent),
    good: both(look.good, look.good),
    attention: both(look.attention, look.attention),
    dark: both(look.text, look.subtle),
    light: both(look.subtle, look.subtle),
  }
  const band = (backgroundColor: string) => ({ backgroundColor, foregroundColors: colors })
  return {
    fontFamily: '"Segoe UI", Selawik, "Liberation Sans", "DejaVu Sans", sans-serif',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: look.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    supportsInteractivity: true,
    containerStyles: {
      default: band(look.card),
      emphasis: band(look.emphasis),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    },
  }
}

const both = (color: string, subtle: string) => ({ default: color, subtle })

/** What Teams' own style sheet does for inputs and buttons. */
export const cardStyles = (look: Look) => `
  body { margin: 0; padding: 16px; background: ${look.page}; color: ${look.text}; font: 14px/20px "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif }
  .sheet { column-gap: 16px; background: ${look.page} }
  .sheet .card + .card { margin-top: 16px }
  .card { break-inside: avoid; background: ${look.card}; border: 1px solid ${look.line}; border-radius: 8px; overflow: hidden; width: fit-content; box-shadow: 0 2px 4px #0002 }
  .ac-input.ac-textInput, .ac-choiceSetInput-filtered-container, select.ac-input, .ac-multichoiceInput { width: 100%; box-sizing: border-box; padding: 6px 12px; border: 1px solid ${look.line}; border-radius: 4px; background: ${look.emphasis}; color: ${look.text}; font: inherit }
  textarea.ac-input { min-height: 96px; resize: none }
  ::placeholder { color: ${look.subtle}; opacity: 1 }
  .ac-pushButton { padding: 6px 16px; border: 1px solid ${look.line}; border-radius: 4px; background: ${look.card}; color: ${look.text}; font: 600 14px/20px "Segoe UI", "Liberation Sans", "DejaVu Sans", sans-serif; cursor: pointer }
  .ac-pushButton.style-positive { background: ${look.button}; border-color: ${look.button}; color: ${look.onButton} }
  .ac-pushButton > div { white-space: normal !important }
  .ac-textRun a, .ac-anchor { color: inherit }
  a { color: ${look.accent} }
  .ac-selectable { cursor: pointer }
  .ac-input-label { padding-bottom: 4px }
`
