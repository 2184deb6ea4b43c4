import { Application } from '@microsoft/teams-ai'
import { CloudAdapter } from 'botbuilder'
import express from 'express'
import { serveBench } from '#tests/bench/bench-process.ts'
import { authenticationBy } from '#tests/support/teams/bot-tokens.ts'

// The echo bot as teams-ai's own samples have it: its Application under Express.
const adapter = new CloudAdapter(authenticationBy(process.argv[2]))
const bot = new Application({ startTypingTimer: false })
bot.activity('message', async (context) => void (await context.sendActivity(context.activity.text)))
const app = express()
app.use(express.json())
app.post('/api/messages', (request, response) =>
  adapter.process(request, response, async (context) => void (await bot.run(context))),
)
const server = app.listen(0, '127.0.0.1', () => serveBench(server))
