import type { Texts } from '#tabs/ceremony/watch/messages.ts'

export default {
  connecting: 'Dein Platz wird gesucht …',
  guest: 'Du siehst als Gast zu: Mit diesem Link sieht man alles, ohne mitzumachen.',
  expired: 'Dieser Link ist abgelaufen',
  expiredWhy: 'Er galt für die Feier und den Tag danach. Danke, dass du dabei warst.',
  invalid: 'Dieser Link gilt nicht mehr',
  invalidWhy:
    'Vielleicht gibt es einen neuen, er wurde geschlossen, oder ein Teil davon fehlt. Frag dort nach, wo du ihn bekommen hast.',
  refused: 'Diese Feier kann nicht gezeigt werden',
} satisfies Texts
