import { createContext, type ReactNode, use, useContext, useEffect, useMemo } from 'react'
import { type Catalog, speak } from '#tabs/text/catalog.ts'
import { createFormats, type Formats } from '#tabs/text/formats.ts'
import {
  type Direction,
  directionOf,
  formatLocaleOf,
  type Language,
  languageOf,
} from '#tabs/text/language.ts'

type Speech = { language: Language; direction: Direction; formats: Formats }

const Text = createContext<Speech | undefined>(undefined)

/** Gives everything below the texts, formats and direction of a locale. */
export function TextProvider({ locale, children }: { locale: string; children: ReactNode }) {
  const speech = useMemo<Speech>(() => {
    const language = languageOf(locale)
    speak(language)
    return { language, direction: directionOf(locale), formats: createFormats(formatLocaleOf(locale)) }
  }, [locale])
  useEffect(() => {
    document.documentElement.lang = speech.language
    document.documentElement.dir = speech.direction
  }, [speech])
  return <Text value={speech}>{children}</Text>
}

/** A catalog's texts in the person's language. Suspends while they are on their way. */
export function useText<M>(catalog: Catalog<M>): M {
  const texts = catalog.in(useSpeech().language)
  // Always the same promise for a language: a repeated render that skips `use` loses its place among the hooks.
  return texts instanceof Promise ? use(texts) : texts
}

/** Dates, numbers and lists in the person's locale. */
export function useFormats(): Formats {
  return useSpeech().formats
}

export function useDirection(): Direction {
  return useSpeech().direction
}

function useSpeech(): Speech {
  const speech = useContext(Text)
  if (!speech) throw new Error('texts need a TextProvider above them')
  return speech
}
