import assert from 'node:assert/strict'
import { recordRequest, signIn } from './support/desk.mjs'
import { until } from './support/until.mjs'

export default {
  'ten tabs of one browser are live at once over one connection, and the next takes over when its tab closes': async ({ context, page, expectComplaint, world }) => {
    await context.addInitScript(keepConnections)
    await signIn(page)
    const address = await recordRequest(page, 'Dix onglets sur la même demande')
    const tabs = []
    while (tabs.length < 9) tabs.push(await openTab(context, address))
    await until('one connection', async () => (await openConnections(context)) === 1)

    const writer = tabs.at(-1)
    await writeNote(writer, 'Visible partout')
    for (const tab of [page, ...tabs]) await tab.locator('.is-note').getByText('Visible partout').waitFor()
    assert.equal(await openConnections(context), 1)

    await page.close()
    await until('another tab listens', async () => (await openConnections(context)) === 1)
    await writeNote(writer, 'Encore partout')
    for (const tab of tabs) await tab.locator('.is-note').getByText('Encore partout').waitFor()
    assert.equal(await openConnections(context), 1)

    await world.stopRelais()
    await world.startRelais()
    await writeNote(writer, 'Après le redémarrage')
    for (const tab of tabs) await tab.locator('.is-note').getByText('Après le redémarrage').waitFor()
    expectComplaint(/\/live|Failed to load resource|ERR_|Failed to fetch/)
  },
}

function keepConnections() {
  window.connections = []
  window.EventSource = class extends EventSource {
    constructor(address) {
      super(address)
      window.connections.push(this)
    }
  }
}

async function openConnections(context) {
  const ofTab = () => window.connections.filter((each) => each.readyState !== EventSource.CLOSED).length
  const counts = await Promise.all(context.pages().map((tab) => tab.evaluate(ofTab)))
  return counts.reduce((sum, count) => sum + count)
}

async function openTab(context, address) {
  const tab = await context.newPage()
  await tab.goto(address)
  return tab
}

async function writeNote(tab, words) {
  await tab.bringToFront()
  await tab.keyboard.press('i')
  await tab.keyboard.type(words)
  await tab.keyboard.press('Control+Enter')
  await tab.locator('.is-note').getByText(words).waitFor()
}
