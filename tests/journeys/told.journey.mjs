import assert from 'node:assert/strict'
import { markPage, recordRequest, signIn } from './support/desk.mjs'
import { claire } from './support/world.mjs'

export default {
  // "la responsabilité de celui-ci est facilement transférable"
  'whoever is made responsible sees it at once on any page, opens it from his messages, and the count goes': async ({ context, page, look, world }) => {
    await signIn(page)
    const address = await recordRequest(page, 'Bail à revoir')
    const claires = await deskOf(claire, context, world)
    await page.goto('/account/notices')
    await look('20-mes-avis')
    const stillTheSamePage = await markPage(page)

    await giveTo('Sophie Lambert', claires, address, 'Tu connais le bâtiment.')
    const count = page.locator('.r-nav [data-unread]')
    await count.getByText('1', { exact: true }).waitFor()
    assert.match(await page.title(), /^\(1\) /)
    assert.ok(await stillTheSamePage(), 'the count comes without the page being loaded anew')

    await page.locator('.r-nav').getByRole('link', { name: /Messages/ }).click()
    await page.getByText('Claire Martin vous a désigné responsable').waitFor()
    await page.getByText('Tu connais le bâtiment.').waitFor()
    await look('21-messages')

    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${address}`)
    await page.locator('#told-here').getByText('Tu connais le bâtiment.').waitFor()
    await count.waitFor({ state: 'hidden' })
    assert.doesNotMatch(await page.title(), /^\(/)
    await look('22-demande-confiee')
    await page.goto('/messages?show=unread')
    await page.getByText('Vous avez tout lu').waitFor()
    await look('23-tout-lu')
    await claires.close()
  },

  'the first page says what to do now, and the key Enter begins with it': async ({ page, look }) => {
    await signIn(page)
    await recordRequest(page, 'Entretien annuel de la toiture plate')
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).getByText('Bonjour Sophie').waitFor()
    await look('24-accueil')
    const first = await page.locator('.r-rows a').first().getAttribute('href')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${first}`)
  },

  'without a script, the button on the page of the request marks as read': async ({ context, page, world }) => {
    await signIn(page)
    const address = await recordRequest(page, 'Sans script, avec un avis')
    // What stands open in sight is read by itself.
    await page.goto('about:blank')
    const claires = await deskOf(claire, context, world)
    await giveTo('Sophie Lambert', claires, address, 'À voir cette semaine.')
    const plain = await context.browser().newContext({ baseURL: world.address, javaScriptEnabled: false, storageState: await context.storageState() })
    const bare = await plain.newPage()
    await bare.goto(address)
    await bare.locator('#told-here').getByText('À voir cette semaine.').waitFor()
    await bare.getByRole('button', { name: 'Marquer comme lu' }).click()
    await bare.waitForURL(`**${address}`)
    assert.equal(await bare.locator('#told-here').count(), 0)
    await plain.close()
    await claires.close()
  },
}

async function deskOf(person, context, world) {
  const other = await context.browser().newContext({ baseURL: world.address, locale: 'fr-BE' })
  await signIn(await other.newPage(), person)
  return other
}

// As the second line does it on the page of the request.
async function giveTo(name, desk, address, word) {
  const [page] = desk.pages()
  await page.goto(`${address}?choose=responsible`)
  const choice = page.locator('#assignment-responsible')
  await choice.selectOption(await choice.locator('option', { hasText: name }).getAttribute('value'))
  await page.locator('#assignment-why').fill(word)
  await page.locator('#assignment-why').press('Control+Enter')
  await page.locator('#responsible .name', { hasText: name }).waitFor()
}
