import assert from 'node:assert/strict'
import { recordRequest, signIn } from './support/desk.mjs'
import { until } from './support/until.mjs'

export default {
  'ten tabs of one browser are live at once over one connection, and the next takes over when its tab closes': async ({ context, page, expectComplaint, world }) => {
    const open = new Set()
    context.on('request', (request) => request.url().endsWith('/live') && open.add(request))
    for (const end of ['requestfinished', 'requestfailed']) context.on(end, (request) => open.delete(request))

    await signIn(page)
    const address = await recordRequest(page, 'Dix onglets sur la même demande')
    const tabs = []
    while (tabs.length < 9) tabs.push(await openTab(context, address))
    await until('one connection', () => open.size === 1)

    const writer = tabs.at(-1)
    await writeNote(writer, 'Visible partout')
    for (const tab of [page, ...tabs]) await tab.locator('.is-note').getByText('Visible partout').waitFor()
    assert.equal(open.size, 1)

    await page.close()
    await until('another tab listens', () => open.size === 1)
    await writeNote(writer, 'Encore partout')
    for (const tab of tabs) await tab.locator('.is-note').getByText('Encore partout').waitFor()
    assert.equal(open.size, 1)

    await world.stopRelais()
    await world.startRelais()
    await writeNote(writer, 'Après le redémarrage')
    for (const tab of tabs) await tab.locator('.is-note').getByText('Après le redémarrage').waitFor()
    expectComplaint(/\/live|Failed to load resource|ERR_|Failed to fetch/)
  },
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
