import { catalog } from '#tabs/text/catalog.ts'

const en = {
  certified: {
    name: 'Certified',
    description: 'For a certification that was earned the hard way and put to work.',
    criteria:
      'The certification is recognized in its field and was earned in this cycle, and the work already shows it.',
    rubric: {
      effort: { name: 'Effort', guidance: '1: as part of the job · 5: months beside a full workload' },
      depth: { name: 'Depth', guidance: '1: an introduction · 5: expert level, with an exam that many fail' },
      use: { name: 'Put to work', guidance: '1: not used yet · 5: a team works differently because of it' },
    },
  },
  mentor: {
    name: 'Mentor of the Cycle',
    description: 'For the one whose time and questions made somebody else grow.',
    criteria: 'A colleague can do today what they could not before, and says who helped them get there.',
    rubric: {
      growth: { name: 'Growth', guidance: '1: hard to tell · 5: the mentee works on a new level' },
      generosity: { name: 'Generosity', guidance: '1: when asked · 5: reliably, over months, unasked' },
      craft: { name: 'Craft', guidance: '1: gives answers · 5: asks the questions that lead to them' },
    },
  },
  teacher: {
    name: 'Colleague Who Teaches',
    description: 'For teaching what one knows to the people next door, and well.',
    criteria:
      'A session, a course or a regular hour was taught to colleagues, who now do on their own what was taught.',
    rubric: {
      craft: { name: 'Craft', guidance: '1: a talk that was listened to · 5: everybody tried it and got it' },
      reach: {
        name: 'Reach',
        guidance: '1: a few people once · 5: people from several teams, again and again',
      },
      effect: { name: 'Effect', guidance: '1: too early to say · 5: learners now teach it themselves' },
    },
  },
  explorer: {
    name: 'Learning Explorer',
    description: 'For learning in more ways than one, and bringing something back.',
    criteria:
      'Somebody combined several ways to learn, such as a course, a conversation and trying it on the job, well beyond their own role.',
    rubric: {
      variety: {
        name: 'Variety',
        guidance: '1: one way of learning · 5: several that built on each other',
      },
      distance: { name: 'Distance', guidance: '1: next door to the own role · 5: a field entirely new' },
      return: { name: 'Brought back', guidance: '1: an impression · 5: something colleagues use now' },
    },
  },
  challenge: {
    name: 'Challenge Finisher',
    description: 'For taking up a learning challenge and staying with it to the end.',
    criteria:
      'A challenge with a clear goal, of the company or one’s own, was taken up in the open and carried through.',
    rubric: {
      stretch: { name: 'Stretch', guidance: '1: comfortable · 5: well beyond what they could do before' },
      persistence: { name: 'Persistence', guidance: '1: one good day · 5: kept going after setbacks' },
      company: { name: 'Took others along', guidance: '1: alone · 5: others joined because of them' },
    },
  },
  brave: {
    name: 'Brave Attempt',
    description: 'For trying something difficult that did not work out, and saying openly what it taught.',
    criteria: 'The goal was worth it, the risk was real, and what was learned has been shared.',
    rubric: {
      courage: { name: 'Courage', guidance: '1: safe ground · 5: a real chance to fail in front of others' },
      honesty: {
        name: 'Honesty',
        guidance: '1: explained away · 5: told plainly, with what they would do differently',
      },
      lesson: {
        name: 'Lesson',
        guidance: '1: kept private · 5: others have already avoided the same mistake',
      },
    },
  },
  leader: {
    name: 'Leader Who Learns',
    description: 'For leading by learning in the open, mistakes included.',
    criteria:
      'Somebody in charge showed what they did not know, learned it in front of the team, and made room for others to do the same.',
    rubric: {
      openness: { name: 'Openness', guidance: '1: mentions it later · 5: learns in front of the team' },
      room: { name: 'Room made', guidance: '1: encourages others · 5: protects time for it every week' },
      effect: {
        name: 'Effect',
        guidance: '1: too early to say · 5: the team now speaks up and learns aloud',
      },
    },
  },
  writer: {
    name: 'Written Down',
    description: 'For knowledge that no longer lives in one head only.',
    criteria:
      'A guide, a handbook page or a recorded answer that others found, understood and used without asking its author.',
    rubric: {
      clarity: { name: 'Clarity', guidance: '1: hard to follow · 5: a newcomer gets it at once' },
      lasting: {
        name: 'Lasting',
        guidance: '1: outdated within weeks · 5: easy to find and kept up to date',
      },
      use: { name: 'Use', guidance: '1: a few readers · 5: questions stopped because it answers them' },
    },
  },
  together: {
    name: 'Learned Together',
    description: 'For a group that learned something none of them could have learned alone.',
    criteria:
      'Several people learned together over some time, each gave and each took, and their work shows it.',
    rubric: {
      exchange: {
        name: 'Exchange',
        guidance: '1: one spoke, the others listened · 5: everybody taught and learned',
      },
      persistence: { name: 'Persistence', guidance: '1: met once · 5: met regularly, also in busy weeks' },
      effect: {
        name: 'Effect',
        guidance: '1: too early to say · 5: the group delivers what it could not before',
      },
    },
  },
}
export type Texts = typeof en

/** What the starter awards say, in the language of the owner who picks one. */
export const messages = catalog(en, {
  de: () => import('#tabs/settings/starters/messages.de.ts'),
  ar: () => import('#tabs/settings/starters/messages.ar.ts'),
})
