import assert from 'node:assert/strict'
import { recordRequest, signIn } from './support/desk.mjs'

const longest = 2_000_000

export default {
  'what was typed stays when it is too long, when the server is away, and when the page is closed': async ({ page, world, expectComplaint, look }) => {
    await signIn(page)
    await recordRequest(page, 'Un texte qui ne se perd pas')

    const tooLong = 'é'.repeat(longest)
    await page.keyboard.press('i')
    await page.locator('#note-text').fill(tooLong)
    await page.keyboard.press('Control+Enter')
    await page.locator('.to-us .r-banner.bad').waitFor()
    assert.match(await page.locator('.to-us .r-banner.bad').innerText(), /trop long/)
    assert.equal((await page.locator('#note-text').inputValue()).length, tooLong.length)

    await page.locator('#note-text').fill('Une note que l’on garde')
    await world.stopRelais()
    await page.keyboard.press('Control+Enter')
    await page.locator('.to-us .r-banner.bad').getByText('n’a pas répondu').waitFor()
    assert.equal(await page.locator('#note-text').inputValue(), 'Une note que l’on garde')
    await world.startRelais()
    await look('07-serveur-absent')

    await page.reload()
    await page.keyboard.press('i')
    assert.equal(await page.locator('#note-text').inputValue(), 'Une note que l’on garde')
    await page.keyboard.press('Control+Enter')
    await page.locator('.is-note').getByText('Une note que l’on garde').waitFor()
    assert.equal(await page.locator('#note-text').inputValue(), '')
    expectComplaint(/Failed to load resource|Failed to fetch|ERR_|413/)
  },

  'a form with a mistake comes back with everything typed, a sentence beside the field, and the focus on what went wrong': async ({ page, look, expectComplaint }) => {
    await signIn(page)
    await page.keyboard.press('n')
    await page.waitForURL('**/requests/new')
    await page.locator('#field-title').waitFor()
    await look('08-nouvelle-demande')
    await page.getByLabel('En détail').fill('Une tache au plafond')
    await page.locator('#field-requester').pressSequentially('Leroy Anne')
    await page.locator('.r-choice.new input:checked').waitFor()
    await page.getByLabel('Adresse mail').pressSequentially('pas une adresse')
    await page.keyboard.press('Control+Enter')
    await page.locator('#mistakes').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement.id), 'mistakes')
    assert.equal(await page.getByLabel('En détail').inputValue(), 'Une tache au plafond')
    assert.equal(await page.getByLabel('Adresse mail').inputValue(), 'pas une adresse')
    assert.equal(await page.locator('#field-title').getAttribute('aria-invalid'), 'true')
    const answered = page.waitForResponse(/contact-candidates/)
    await page.locator('#field-requester').press('End')
    await page.locator('#field-requester').pressSequentially('e')
    await (await answered).finished()
    await page.locator('.r-nobody', { hasText: 'Annee' }).waitFor()
    assert.equal(await page.getByLabel('Adresse mail').inputValue(), 'pas une adresse', 'what the server says of the caller fills no field that was typed')
    await look('09-nouvelle-demande-refusee')
    expectComplaint(/422/)
  },
}
