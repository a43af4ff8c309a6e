import assert from 'node:assert/strict'
import { markPage, recordRequest, signIn } from './support/desk.mjs'
import { ada, claire } from './support/world.mjs'

const telephone = { width: 360, height: 740 }

export default {
  'from the list one goes from request to request by J and K, and what was done is taken back by Ctrl+Z': async ({ context, page, look }) => {
    await signIn(page)
    const titles = ['Châssis à remplacer', 'Porte sectionnelle bloquée', 'Gouttière arrachée']
    for (const title of titles) await recordRequest(page, title, { name: 'Fatima EL AMRANI' })
    await page.goto('/requests?queue=to_qualify&sort=newest')
    await page.getByRole('link', { name: titles[2] }).click()
    await page.getByRole('heading', { name: titles[2], level: 1 }).waitFor()
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: titles[1], level: 1 }).waitFor()
    const stillTheSamePage = await markPage(page)
    await page.keyboard.press('k')
    await page.getByRole('heading', { name: titles[2], level: 1 }).waitFor()
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: titles[1], level: 1 }).waitFor()
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: titles[0], level: 1 }).waitFor()
    assert.ok(await stillTheSamePage())
    assert.match(await page.getByRole('link', { name: 'Demandes', exact: true }).last().getAttribute('href'), /queue=to_qualify/)

    const second = await context.browser().newContext({ locale: 'fr-BE', baseURL: new URL(page.url()).origin, viewport: { width: 1440, height: 900 } })
    const desk = await second.newPage()
    await signIn(desk, claire)
    await desk.goto(page.url())
    await desk.keyboard.press('p')
    await desk.getByText('Résoudre tout de suite').click()
    await desk.locator('#resolution-why').fill('Réglé par téléphone')
    await desk.keyboard.press('Control+Enter')
    await desk.locator('#done').getByText('Résolue').waitFor()
    await look('90-fait-et-revenir', desk)
    await desk.keyboard.press('Control+z')
    await desk.locator('#done').getByText('Tout est de nouveau comme avant').waitFor()
    assert.match(desk.url(), /queue=to_qualify/)
    assert.equal(await desk.locator('.r-steps [aria-current]').innerText(), 'Reçue')
    await second.close()
  },

  'an administrator has five tabs on a telephone, the last of which opens the others': async ({ page, look }) => {
    await signIn(page, ada)
    await page.setViewportSize(telephone)
    const foot = page.getByRole('navigation', { name: 'Menu du bas' })
    assert.equal(await foot.locator('> a, > details > summary').count(), 5)
    await foot.getByText('Plus', { exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    assert.ok(await foot.locator('details a').first().evaluate((link) => link === document.activeElement))
    await look('91-plus')
    await page.setViewportSize(telephone)
    await foot.locator('details a').first().focus()
    await page.keyboard.press('Escape')
    assert.ok(await foot.locator('details').evaluate((more) => !more.open))
    await foot.getByText('Plus', { exact: true }).click()
    await foot.getByRole('link', { name: 'Personnes' }).click()
    await page.getByRole('heading', { name: 'Personnes', level: 1 }).waitFor()
    assert.ok(await foot.locator('summary.here').isVisible())
  },
}
