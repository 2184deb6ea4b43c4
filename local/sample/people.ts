import type { DirectoryPerson } from '#core/ports.ts'

/** The sample company's tenant. */
export const northwind = '7c7fe293-201d-42fd-b046-3310ab3e649b'
/** Somebody else's tenant: its people must find closed doors. */
export const elsewhere = '51057077-c23f-48d2-bdab-053c6acb7218'

export type SamplePerson = DirectoryPerson & {
  /** How scripts and the Teams page name this person. */
  id: string
  tenant: string
  email: string
  guest: boolean
  /** Part in the sample story, in words, for whoever chooses a person to be. */
  roles: string[]
}

type Entry = [id: string, oid: string, name: string, jobTitle: string, department: string, ...roles: string[]]

const staff: Entry[] = [
  ['ana', 'e4dc28bb-c5e6-425b-bbf0-eeeae2ec738a', 'Ana Souza', 'Product Designer', 'Studio', 'member'],
  ['ben', '73623b8f-f7ea-4e77-9aa5-220f639e534f', 'Ben Okafor', 'Data Engineer', 'Engineering', 'member'],
  [
    'priya',
    'e399bdb8-6ce8-4472-8ca7-ecd457b59fe4',
    'Priya Raman',
    'Software Engineer',
    'Engineering',
    'member',
  ],
  [
    'dana',
    'bd1678f7-e646-4e19-bd06-2169132ed0b4',
    'Dana Whitfield',
    'Head of Learning',
    'Business Services',
    'owner',
  ],
  [
    'marcus',
    '73e555fd-981c-48b6-a7cd-3e24d8657bd1',
    'Marcus Lind',
    'Principal Engineer',
    'Engineering',
    'judge',
  ],
  ['yuki', '63320cd7-e044-4441-bcfc-3b38c145d88f', 'Yuki Tanaka', 'Design Director', 'Studio', 'judge'],
  [
    'leila',
    '090b9201-b5a9-419b-9185-dbde27166e59',
    'Leila Haddad',
    'Finance Partner',
    'Business Services',
    'judge',
  ],
  [
    'hana',
    '1d214763-61aa-4c49-ade4-101307802551',
    'Hana Novak',
    'Communications Lead',
    'Business Services',
    'host',
  ],
  [
    'omar',
    'cbe9b693-d7c6-4c08-b3a1-f232c0fa2f4c',
    'Omar Farouk',
    'Studio Manager',
    'Operations',
    'host',
    'owner',
  ],
  [
    'sofia',
    '9d00dde4-3da9-465d-93be-d723cad17afd',
    'Sofia Lindqvist',
    'Cloud Engineer',
    'Engineering',
    'member',
  ],
  ['mateo', 'c43db0c3-2ed0-4c17-a8bf-562d48cd5a4b', 'Mateo Álvarez', 'Workshop Lead', 'Operations', 'member'],
  ['chloe', 'd13542a9-88bb-4123-97ac-ebd498e346c9', 'Chloé Dubois', 'UX Researcher', 'Studio', 'member'],
  [
    'tomasz',
    'e893dd14-5b54-47de-8df1-8e36b944f5aa',
    'Tomasz Żukowski',
    'Security Engineer',
    'Engineering',
    'member',
  ],
  [
    'amara',
    '0d23ee99-5264-4a97-8716-e7ff6e0b8374',
    'Amara Nwosu',
    'Customer Success Lead',
    'Customers',
    'member',
  ],
  ['jonas', '09973a39-8f77-4368-9d29-d3629661f977', 'Jonas Weiß', 'Account Manager', 'Customers', 'member'],
  [
    'mei',
    '96a56474-2042-4437-a48f-14e58c824c46',
    'Mei-Ling Chen',
    'Machine Learning Engineer',
    'Engineering',
    'member',
  ],
  [
    'youssef',
    'c49b80df-ace7-4b50-808e-d8d13bb5920d',
    'يوسف المنصوري',
    'Materials Engineer',
    'Studio',
    'member',
  ],
  [
    'aoife',
    '0cc481b6-1cb0-44e5-a8e2-f7e87d099535',
    'Aoife Ní Bhriain',
    'Legal Counsel',
    'Business Services',
    'member',
  ],
  [
    'kwame',
    'd3034a13-9944-4c44-a0f6-9da167ed502c',
    'Kwame Mensah',
    'Field Technician',
    'Operations',
    'member',
  ],
  [
    'ines',
    '731caf4c-f4dd-4f77-94f2-a01845767866',
    'Inês Carvalho',
    'Accountant',
    'Business Services',
    'member',
  ],
  [
    'ravi',
    'c9d15885-54d7-4dc1-af4f-ba6130d6a417',
    'Ravi Deshpande',
    'Support Engineer',
    'Customers',
    'member',
  ],
  [
    'grace',
    'fdb1de56-4c9a-4b0d-9ae1-91571b79ff2c',
    'Grace Kim',
    'People Partner',
    'Business Services',
    'member',
  ],
  ['luca', '094ee2bc-15a3-4286-8a85-9b33ac958c60', 'Luca Moretti', 'Apprentice', 'Studio', 'member'],
  [
    'maria',
    '6522cf0b-9808-403d-ada1-4840d2833ea7',
    'Maria-Magdalena Wolfeschlegelsteinhausenbergerdorff-Papadopoulou',
    'Quality Engineer',
    'Studio',
    'member',
  ],
]

function person([id, oid, name, jobTitle, department, ...roles]: Entry): SamplePerson {
  return {
    id,
    oid,
    name,
    jobTitle,
    department,
    roles,
    tenant: northwind,
    email: `${id}@northwind-atelier.example`,
    guest: false,
  }
}

/** Northwind Atelier's people, a guest from a partner, and a person of another tenant. */
export const samplePeople: SamplePerson[] = [
  ...staff.map(person),
  {
    ...person(['gil', '70b9915d-84bb-4ee4-bd17-23762fb52c98', 'Gil Guest', 'Consultant', 'Partner', 'guest']),
    email: 'gil@partner.example',
    guest: true,
  },
  {
    ...person([
      'olga',
      'fae4ee41-9c41-4748-8b74-06485a40d68e',
      'Olga Other',
      'Analyst',
      'Elsewhere',
      'another company',
    ]),
    tenant: elsewhere,
    email: 'olga@elsewhere.example',
  },
]

/** Henrik left the company: his account is disabled, and one duty of his is still to be taken over. */
export const sampleLeaver: DirectoryPerson = {
  oid: '2f0a6c1e-5c0b-4b43-9a7d-7f1f7a3d6e58',
  name: 'Henrik Berg',
  jobTitle: 'Workshop Trainer',
  department: 'Operations',
  left: true,
}

export type SampleTeam = { id: string; name: string; members: string[] }

/** Teams with the app in their channels. */
export const sampleTeams: SampleTeam[] = [
  {
    id: '7de063ca-40cd-4088-bc82-8ab117bb6608',
    name: 'Learning Guild',
    members: [
      'ana',
      'ben',
      'priya',
      'dana',
      'marcus',
      'leila',
      'hana',
      'omar',
      'sofia',
      'amara',
      'mei',
      'grace',
    ],
  },
  {
    id: '2dd538c8-8535-4116-afa0-fe66a9099b7c',
    name: 'Design Studio',
    members: ['ana', 'yuki', 'chloe', 'hana', 'luca', 'mateo', 'maria'],
  },
]

/** The sample person with this id. */
export function samplePerson(id: string): SamplePerson | undefined {
  return samplePeople.find((candidate) => candidate.id === id)
}
