import { catalog } from '#tabs/text/catalog.ts'

const en = {
  title: 'Medallion',
  intro: 'What winners keep: drawn on stage, on the wall, on cards and in every record.',
  shape: 'Shape',
  color: 'Color',
  emblem: 'Emblem',
  shapes: {
    circle: 'Circle',
    shield: 'Shield',
    hexagon: 'Hexagon',
    star: 'Star',
    rosette: 'Rosette',
    scallop: 'Scallop',
  },
  colors: { gold: 'Gold', teal: 'Teal', plum: 'Plum', coral: 'Coral', indigo: 'Indigo', forest: 'Forest' },
  emblems: {
    laurel: 'Laurel',
    compass: 'Compass',
    lamp: 'Lamp',
    handshake: 'Handshake',
    book: 'Book',
    mountain: 'Mountain',
    spark: 'Spark',
    scroll: 'Scroll',
  },
  preview: 'Preview',
  drawn: (shape: string, color: string, emblem: string) => `Medallion: ${shape}, ${color}, ${emblem}`,
  themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/settings/medallion/messages.de.ts'),
  ar: () => import('#tabs/settings/medallion/messages.ar.ts'),
})
