import type { Texts } from '#tabs/settings/medallion/messages.ts'

export default {
  title: 'Medaille',
  intro:
    'Was Ausgezeichnete behalten: zu sehen auf der Bühne, an der Wand, auf Karten und in jedem Nachweis.',
  shape: 'Form',
  color: 'Farbe',
  emblem: 'Zeichen',
  shapes: {
    circle: 'Kreis',
    shield: 'Schild',
    hexagon: 'Sechseck',
    star: 'Stern',
    rosette: 'Rosette',
    scallop: 'Muschel',
  },
  colors: {
    gold: 'Gold',
    teal: 'Petrol',
    plum: 'Pflaume',
    coral: 'Koralle',
    indigo: 'Indigo',
    forest: 'Waldgrün',
  },
  emblems: {
    laurel: 'Lorbeer',
    compass: 'Kompass',
    lamp: 'Lampe',
    handshake: 'Handschlag',
    book: 'Buch',
    mountain: 'Berg',
    spark: 'Funke',
    scroll: 'Schriftrolle',
  },
  preview: 'Vorschau',
  drawn: (shape, color, emblem) => `Medaille: ${shape}, ${color}, ${emblem}`,
  themes: { light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
} satisfies Texts
