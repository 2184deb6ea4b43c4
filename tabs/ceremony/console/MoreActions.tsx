import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { ArrowStepBackRegular } from '@fluentui/react-icons/svg/arrow-step-back'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { NextRegular } from '@fluentui/react-icons/svg/next'
import { PauseRegular } from '@fluentui/react-icons/svg/pause'
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap'
import { StopRegular } from '@fluentui/react-icons/svg/stop'
import { VoteRegular } from '@fluentui/react-icons/svg/vote'
import { type ComponentProps, type ReactElement, useEffect, useRef, useState } from 'react'
import type { CeremonyCommand, HostView } from '#core/contract/ceremony.ts'
import type { Attendance } from '#core/contract/live.ts'
import type { Person } from '#core/contract/people.ts'
import { endingWords } from '#tabs/ceremony/console/ending.ts'
import { messages } from '#tabs/ceremony/console/messages.ts'
import { useTurnName } from '#tabs/ceremony/console/TurnName.tsx'
import { turnNow } from '#tabs/ceremony/console/turns.ts'
import { ConfirmDialog } from '#tabs/design/ConfirmDialog.tsx'
import { NearbyPortals } from '#tabs/design/NearbyPortals.tsx'
import { useDirection, useText } from '#tabs/text/TextProvider.tsx'

const useStyles = makeStyles({
  // As high as the button beside it.
  trigger: { minInlineSize: '56px', minBlockSize: '60px', borderRadius: tokens.borderRadiusXLarge },
  mirrored: { transform: 'scaleX(-1)' },
  menu: { maxInlineSize: 'min(320px, calc(100vw - 16px))' },
})

type Asked = Pick<ComponentProps<typeof ConfirmDialog>, 'question' | 'explanation' | 'confirm'>
type Action = { command: CeremonyCommand; name: string; icon: ReactElement; ask?: Asked }

type MoreActionsProps = {
  host: HostView
  audience: Attendance | undefined
  me: Person
  ready: boolean
  send: (command: CeremonyCommand) => void
}

/** What a host can do besides the next step, as far as it is possible now. What can't be taken back asks once. */
export function MoreActions({ host, audience, me, ready, send }: MoreActionsProps) {
  const styles = useStyles()
  const text = useText(messages)
  const actions = useActions(host)
  const [asked, setAsked] = useState<Asked & { command: CeremonyCommand }>()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (asked) dialog.current?.showModal()
  }, [asked])
  return (
    <NearbyPortals>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles.trigger}
            icon={<MoreHorizontalRegular />}
            aria-label={text.more}
            disabledFocusable={!ready}
          />
        </MenuTrigger>
        <MenuPopover className={styles.menu}>
          <MenuList>
            {actions.map(({ command, name, icon, ask }) => (
              <MenuItem
                key={command.kind}
                icon={icon}
                onClick={() => (ask ? setAsked({ ...ask, command }) : send(command))}
              >
                {name}
              </MenuItem>
            ))}
            <Heirs {...{ host, audience, me, send }} />
          </MenuList>
        </MenuPopover>
      </Menu>
      {asked ? <ConfirmDialog ref={dialog} {...asked} onConfirm={() => send(asked.command)} /> : null}
    </NearbyPortals>
  )
}

/** The commands that are possible now, in the order in which they are needed in a hurry. */
function useActions(host: HostView): Action[] {
  const text = useText(messages)
  const styles = useStyles()
  const mirrored = useDirection() === 'rtl' ? { className: styles.mirrored } : {}
  const nameOf = useTurnName()
  const now = turnNow(host.order)
  const known: Partial<Record<CeremonyCommand['kind'], Omit<Action, 'command'>>> = {
    back: { name: text.stepBack, icon: <ArrowStepBackRegular {...mirrored} /> },
    pause: { name: text.pause, icon: <PauseRegular /> },
    'close-vote': { name: text.steps['close-vote'], icon: <VoteRegular /> },
    skip: {
      name: text.skip,
      icon: <NextRegular {...mirrored} />,
      ask: {
        question: text.skipAsk(now ? nameOf(now) : ''),
        explanation: text.skipWhy,
        confirm: text.skipYes,
      },
    },
    end: { name: text.end, icon: <StopRegular /> },
  }
  // The obvious next step is a vote that a host closes; one that closes by itself is the other way.
  const timed: Action[] =
    host.next?.step === 'open-vote'
      ? [{ command: { kind: 'open-vote', seconds: 60 }, name: text.openForMinute, icon: <VoteRegular /> }]
      : []
  const possible = (Object.keys(known) as CeremonyCommand['kind'][]).flatMap((kind) => {
    const command = host.also.find((one) => one.kind === kind)
    const action = known[kind]
    if (!command || !action) return []
    const ask = command.kind === 'end' ? { ask: endingWords(host, command.early, text) } : {}
    return [{ ...action, ...ask, command }]
  })
  return [...timed, ...possible]
}

/** Who the controls can be given to: one press, as they can be taken back as quickly. */
function Heirs({ host, audience, me, send }: Omit<MoreActionsProps, 'ready'>) {
  const text = useText(messages)
  const heirs = (host.hosts ?? []).filter(({ id }) => id !== me.id)
  if (heirs.length === 0 || !host.also.some(({ kind }) => kind === 'hand-over')) return null
  return (
    <>
      <MenuDivider />
      <MenuGroup>
        <MenuGroupHeader>{text.handOver}</MenuGroupHeader>
        {heirs.map(({ id, name }) => (
          <MenuItem
            key={id}
            icon={<PersonSwapRegular />}
            {...(audience ? { subText: audience.hostsHere.includes(id) ? text.here : text.notHere } : {})}
            onClick={() => send({ kind: 'hand-over', to: id })}
          >
            <bdi>{name}</bdi>
          </MenuItem>
        ))}
      </MenuGroup>
    </>
  )
}
