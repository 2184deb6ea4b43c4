import type { Texts } from '#tabs/settings/starters/messages.ts'

export default {
  certified: {
    name: 'Zertifiziert',
    description: 'Für eine Zertifizierung, die hart erarbeitet wurde und jetzt im Einsatz ist.',
    criteria:
      'Die Zertifizierung ist in ihrem Fach anerkannt, wurde in dieser Runde erworben, und die Arbeit zeigt es schon.',
    rubric: {
      effort: { name: 'Einsatz', guidance: '1: im Rahmen der Arbeit · 5: über Monate neben vollem Pensum' },
      depth: {
        name: 'Tiefe',
        guidance: '1: eine Einführung · 5: Expertenniveau, Prüfung mit hoher Durchfallquote',
      },
      use: { name: 'Im Einsatz', guidance: '1: noch nicht genutzt · 5: ein Team arbeitet deswegen anders' },
    },
  },
  mentor: {
    name: 'Mentoring der Runde',
    description: 'Für alle, deren Zeit und Fragen jemand anderen wachsen ließen.',
    criteria: 'Jemand kann heute, was vorher nicht ging, und sagt, wer dabei geholfen hat.',
    rubric: {
      growth: { name: 'Wachstum', guidance: '1: schwer zu sagen · 5: arbeitet jetzt auf einem neuen Niveau' },
      generosity: {
        name: 'Großzügigkeit',
        guidance: '1: auf Bitten · 5: verlässlich, über Monate, ungebeten',
      },
      craft: { name: 'Können', guidance: '1: gibt Antworten · 5: stellt die Fragen, die zu ihnen führen' },
    },
  },
  teacher: {
    name: 'Wissen von nebenan',
    description: 'Für alle, die ihr Können den Menschen nebenan beibringen, und zwar gut.',
    criteria:
      'Eine Stunde, ein Kurs oder ein fester Termin für das Team: Wer dabei war, kann das Gelehrte jetzt selbst.',
    rubric: {
      craft: {
        name: 'Können',
        guidance: '1: ein Vortrag mit Zuhörern · 5: alle haben es probiert und verstanden',
      },
      reach: {
        name: 'Reichweite',
        guidance: '1: wenige, einmal · 5: Menschen aus mehreren Teams, immer wieder',
      },
      effect: { name: 'Wirkung', guidance: '1: noch zu früh · 5: wer gelernt hat, lehrt es jetzt selbst' },
    },
  },
  explorer: {
    name: 'Entdeckungsreise',
    description: 'Für das Lernen auf mehr als einem Weg, von dem etwas mitgebracht wurde.',
    criteria:
      'Jemand hat mehrere Wege verbunden, etwa Kurs, Gespräch und Ausprobieren bei der Arbeit, weit über die eigene Rolle hinaus.',
    rubric: {
      variety: {
        name: 'Vielfalt',
        guidance: '1: ein einziger Lernweg · 5: mehrere, die aufeinander aufbauen',
      },
      distance: {
        name: 'Entfernung',
        guidance: '1: gleich neben der eigenen Rolle · 5: ein völlig neues Feld',
      },
      return: { name: 'Mitgebracht', guidance: '1: ein Eindruck · 5: etwas, das andere jetzt nutzen' },
    },
  },
  challenge: {
    name: 'Herausforderung gemeistert',
    description: 'Für alle, die eine Lern-Herausforderung annehmen und bis zum Ende dranbleiben.',
    criteria:
      'Eine Herausforderung mit klarem Ziel, vom Unternehmen oder selbst gesteckt, wurde offen angenommen und durchgezogen.',
    rubric: {
      stretch: { name: 'Anspruch', guidance: '1: bequem · 5: weit über dem, was vorher möglich war' },
      persistence: {
        name: 'Ausdauer',
        guidance: '1: ein guter Tag · 5: weitergemacht, auch nach Rückschlägen',
      },
      company: { name: 'Andere mitgenommen', guidance: '1: allein · 5: andere haben deswegen mitgemacht' },
    },
  },
  brave: {
    name: 'Mutiger Versuch',
    description:
      'Für etwas Schwieriges, das gewagt wurde und nicht gelang, und für den offenen Bericht, was daraus zu lernen war.',
    criteria: 'Das Ziel war es wert, das Risiko war echt, und das Gelernte wurde geteilt.',
    rubric: {
      courage: { name: 'Mut', guidance: '1: sicherer Boden · 5: hätte vor allen schiefgehen können' },
      honesty: {
        name: 'Ehrlichkeit',
        guidance: '1: schöngeredet · 5: klar erzählt, auch was jetzt anders liefe',
      },
      lesson: {
        name: 'Lehre',
        guidance: '1: für sich behalten · 5: andere haben den Fehler schon vermieden',
      },
    },
  },
  leader: {
    name: 'Lernend führen',
    description: 'Für Führung, die offen lernt, Fehler eingeschlossen.',
    criteria:
      'Jemand mit Verantwortung hat gezeigt, was noch fehlt, es vor dem Team gelernt und anderen Raum dafür gegeben.',
    rubric: {
      openness: { name: 'Offenheit', guidance: '1: erzählt es später · 5: lernt vor dem ganzen Team' },
      room: { name: 'Raum gegeben', guidance: '1: ermuntert andere · 5: schützt jede Woche Zeit dafür' },
      effect: { name: 'Wirkung', guidance: '1: noch zu früh · 5: das Team fragt nach und lernt jetzt laut' },
    },
  },
  writer: {
    name: 'Aufgeschrieben',
    description: 'Für Wissen, das nicht mehr nur in einem Kopf steckt.',
    criteria:
      'Eine Anleitung, eine Handbuchseite oder eine festgehaltene Antwort, die andere gefunden, verstanden und ohne Rückfrage genutzt haben.',
    rubric: {
      clarity: { name: 'Klarheit', guidance: '1: schwer zu folgen · 5: Neue verstehen es auf Anhieb' },
      lasting: { name: 'Bestand', guidance: '1: nach Wochen überholt · 5: leicht zu finden und gepflegt' },
      use: {
        name: 'Nutzen',
        guidance: '1: wenige haben es gelesen · 5: niemand muss die Frage mehr stellen',
      },
    },
  },
  together: {
    name: 'Zusammen gelernt',
    description: 'Für eine Gruppe, die gelernt hat, was allein niemand gelernt hätte.',
    criteria:
      'Mehrere haben über längere Zeit zusammen gelernt, alle haben gegeben und genommen, und ihre Arbeit zeigt es.',
    rubric: {
      exchange: {
        name: 'Austausch',
        guidance: '1: einer sprach, die anderen hörten zu · 5: alle lehrten und lernten',
      },
      persistence: { name: 'Ausdauer', guidance: '1: ein Treffen · 5: regelmäßig, auch in vollen Wochen' },
      effect: { name: 'Wirkung', guidance: '1: noch zu früh · 5: die Gruppe schafft, was vorher nicht ging' },
    },
  },
} satisfies Texts
