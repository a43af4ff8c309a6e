import assert from 'node:assert/strict'
import { recordRequest, signIn } from './support/desk.mjs'
import { sophie } from './support/world.mjs'

export default {
  'the pages that everyone meets are clean: signing in, a wrong password, nothing found, nothing there': async ({ page, look, expectComplaint }) => {
    await page.goto('/session/new')
    await look('10-connexion')
    await page.keyboard.type(sophie.email)
    await page.keyboard.press('Tab')
    await page.keyboard.type('pas le bon')
    await page.keyboard.press('Enter')
    await page.locator('#mistake-password').waitFor()
    assert.equal(await page.locator('#field-email').inputValue(), sophie.email)
    await look('11-mot-de-passe-refuse')

    await signIn(page)
    await page.keyboard.press('/')
    await page.keyboard.type('introuvable')
    await page.keyboard.press('Enter')
    await page.getByText('Rien trouvé pour').last().waitFor()
    await look('12-rien-trouve')
    await page.goto('/requests/DEM-2026-999999')
    await page.getByText('n’est pas pour vous').waitFor()
    await look('13-introuvable')
    expectComplaint(/422|404/)
  },

  'the theme one chose stays, the keys of the page are told, and signing out closes the door': async ({ page, look }) => {
    await signIn(page)
    await recordRequest(page, 'Une demande par téléphone', { name: 'Fatima EL AMRANI' })
    await page.locator('.r-me > summary').click()
    await page.getByRole('button', { name: 'Sombre' }).click()
    await page.reload()
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark')
    await page.keyboard.press('?')
    await page.getByText('Les touches de cette page').waitFor()
    assert.match(await page.locator('.r-dialog dl').innerText(), /Note interne/)
    await page.keyboard.press('Escape')

    await page.locator('.r-me > summary').click()
    await page.getByRole('button', { name: 'Automatique' }).click()
    await look('14-compte')
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.waitForURL('**/session/new**')
    await page.goto('/requests')
    await page.waitForURL('**/session/new**')
  },

  'without a script the same pages work: sign in, write a note, sign out': async ({ context, page, world }) => {
    const plain = await context.browser().newContext({ baseURL: world.address, javaScriptEnabled: false, locale: 'fr-BE' })
    const bare = await plain.newPage()
    await signInWithoutScript(bare)
    await signIn(page)
    await bare.goto(await recordRequest(page, 'Sans script'))
    await bare.getByRole('link', { name: 'Note interne' }).first().click()
    await bare.locator('#note-text').fill('Écrite sans script')
    await bare.getByRole('button', { name: 'Garder la note' }).click()
    await bare.locator('.is-note').getByText('Écrite sans script').waitFor()
    await bare.locator('.r-me > summary').click()
    await bare.getByRole('button', { name: 'Se déconnecter' }).click()
    await bare.waitForURL('**/session/new**')
    await plain.close()
  },
}

async function signInWithoutScript(page) {
  await page.goto('/session/new')
  await page.getByLabel('Adresse mail').fill(sophie.email)
  await page.getByLabel('Mot de passe').fill(sophie.password)
  await page.keyboard.press('Enter')
  await page.waitForURL(new URL('/', page.url()).href)
}
