import assert from 'node:assert/strict'
import { recordRequest, signIn } from './support/desk.mjs'

export default {
  'from the queue, by keyboard: two requests chosen, tagged, found by their tag': async ({ page, look }) => {
    await signIn(page)
    await recordRequest(page, 'Fuite au toit de la commune de Bellecourt, le préau est fermé aux enfants', { name: 'Odile VANHOVE' })
    await recordRequest(page, 'Onduleur en défaut', { name: 'Cédric DELHAYE' })
    await page.goto('/requests')
    await page.getByRole('heading', { name: 'Demandes' }).waitFor()
    await look('20-file')

    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByText('2 demandes choisies').waitFor()
    await look('21-choix')
    await page.getByText('Étiqueter…').click()
    await page.getByRole('combobox', { name: 'Étiquette' }).fill('Commune')
    await page.getByRole('button', { name: 'Étiqueter les demandes choisies' }).click()
    await page.getByText('2 demandes étiquetées « Commune ».').waitFor()

    await page.keyboard.press('f')
    await page.locator('select[name="state"]').waitFor()
    await look('22-filtre')
    await page.locator('.r-menu[open] input[name="tag"]').fill('commune')
    await page.keyboard.press('Enter')
    await page.locator('.chip', { hasText: 'Étiquette : commune' }).waitFor()
    assert.equal(await page.locator('tbody tr').count(), 2)
    await page.locator('summary', { hasText: 'Garder cette vue' }).click()
    await page.getByLabel('Son nom').fill('Les communes')
    await page.keyboard.press('Enter')
    await page.locator('.r-views .kept', { hasText: 'Les communes' }).waitFor()
  },

  'what is chosen stays chosen when something arrives, and Escape chooses nothing': async ({ page, context }) => {
    await signIn(page)
    const other = await context.newPage()
    await recordRequest(other, 'La première')
    await page.getByText('La première').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await recordRequest(other, 'La suivante')
    await page.getByText('La suivante').waitFor()
    assert.equal(await page.locator('tbody input:checked').count(), 1)
    await page.getByText('1 demande choisie').waitFor()
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('tbody input:checked').count(), 0)
  },

  'each queue opens by one key, and an empty one says when it fills': async ({ page, look }) => {
    await signIn(page)
    await page.keyboard.press('2')
    await page.waitForURL('**/requests?queue=mine')
    await page.getByText('Rien pour vous en ce moment').waitFor()
    await look('23-file-vide')
  },
}
