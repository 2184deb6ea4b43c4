import { useEffect, useState } from 'react'
import type { SignedIn, Team } from '#local/teams/context.ts'
import {
  anonymous,
  fetchPeople,
  fetchTeams,
  fetchToken,
  readToken,
  type SamplePerson,
} from '#local/teams/laptop-api.ts'

const withoutAccount: SignedIn = { tid: '', oid: '', name: anonymous.name, email: '', anonymous: true }

export type Company = { people: SamplePerson[]; teams: Team[] }

/** The sample company, and the person of it that this window is signed in as. */
export function useSampleCompany(as: string): { company?: Company; person?: SignedIn; failed: boolean } {
  const [company, setCompany] = useState<Company>()
  const [signedIn, setSignedIn] = useState<{ as: string; person: SignedIn }>()
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    Promise.all([fetchPeople(), fetchTeams()]).then(
      ([people, teams]) => setCompany({ people, teams }),
      () => setFailed(true),
    )
  }, [])

  useEffect(() => {
    let current = true
    const signIn = async () => {
      try {
        const person = as === anonymous.id ? withoutAccount : readToken(await fetchToken(as))
        if (current) setSignedIn({ as, person })
      } catch {
        if (current) setFailed(true)
      }
    }
    void signIn()
    return () => {
      current = false
    }
  }, [as])

  const person = signedIn?.as === as ? signedIn.person : undefined
  return { failed, ...(company && { company }), ...(person && { person }) }
}
