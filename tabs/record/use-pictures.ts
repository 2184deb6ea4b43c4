import type { AwardRecord } from '#core/contract/records.ts'
import { messages } from '#tabs/record/messages.ts'
import type { CertificateWords } from '#tabs/record/picture/Certificate.tsx'
import { pictureWords } from '#tabs/record/picture/picture-words.ts'
import { deepLinkTo } from '#tabs/teams/deep-link.ts'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'
import { useDirection, useFormats, useText } from '#tabs/text/TextProvider.tsx'

/** What the pictures of an award say, and where it can be verified. */
export function usePictures(record: AwardRecord) {
  const text = useText(messages)
  const formats = useFormats()
  const direction = useDirection()
  const { appId } = useTeams()
  const date = new Intl.DateTimeFormat(formats.locale, { dateStyle: 'long' }).format(record.at)
  const said = pictureWords(record, text, formats, date)
  const words: CertificateWords = {
    ...said,
    certifies: text.certifies,
    hasWon: text.hasWon,
    verify: text.verifyPrinted,
  }
  return {
    words,
    direction,
    number: numberOf(record.id),
    address: deepLinkTo(`/verify/${record.id}`, appId, window.location.origin),
  }
}

/** A record's number as people read and type it. */
export function numberOf(id: string): string {
  return (id.toUpperCase().match(/.{1,4}/g) ?? []).join(' ')
}
