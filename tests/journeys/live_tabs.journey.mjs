import assert from 'node:assert/strict'
import { beside, recordRequest, signIn } from './support/desk.mjs'
import { until } from './support/until.mjs'
import { claire } from './support/world.mjs'

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

  'what is written while a page is on its way shows in it without being asked for again': async ({ context, page, world }) => {
    await signIn(page)
    const address = await recordRequest(page, 'Écrit entre deux')
    const colleague = await beside(context, world, claire, address)
    await holdUntilWritten(colleague, address, () => writeNote(page, 'Pendant le chargement'))
    await colleague.goto(address)
    await colleague.locator('.is-note').getByText('Pendant le chargement').waitFor()

    await colleague.goto('/requests?queue=open')
    await holdUntilWritten(colleague, address, () => writeNote(page, 'Pendant la visite'))
    await colleague.locator('.r-table').getByText('Écrit entre deux').first().click()
    await colleague.locator('.is-note').getByText('Pendant la visite').waitFor()
    await colleague.context().close()
  },
}

// The page comes as it was made before that was done.
async function holdUntilWritten(page, address, write) {
  await page.route(`**${address}*`, async (route) => {
    const made = await route.fetch()
    await write()
    await route.fulfill({ response: made })
  }, { times: 1 })
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
