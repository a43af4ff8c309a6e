import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { signIn } from './support/desk.mjs'
import { nadine } from './support/world.mjs'

export default {
  'a person asks to be forgotten: the steward sees where she is found, takes the file, and erases her for good': async ({ page, look }) => {
    await signIn(page, nadine)
    await page.goto('/contacts/new')
    for (const [label, words] of [['Prénom', 'zoé'], ['Nom', 'kervyn'], ['Adresse mail', 'zoe.kervyn@fleurs.example']])
      await page.getByLabel(label, { exact: true }).pressSequentially(words)
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/contacts\/\d+$/)
    const card = page.url()

    await page.getByText('Plus', { exact: true }).click()
    await page.getByRole('link', { name: 'Données personnelles' }).click()
    await page.getByRole('heading', { name: 'Où cette personne se trouve' }).waitFor()
    await page.getByRole('cell', { name: 'Historique de la fiche' }).waitFor()
    await look('90-donnees-personnelles')

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger tout ce qui est conservé' }).click()])
    assert.match(download.suggestedFilename(), /^donnees-personnelles-\d+-.*\.zip$/)
    assert.equal((await readFile(await download.path())).subarray(0, 2).toString(), 'PK')

    await page.getByLabel('Qui l’a demandé, et comment le savez-vous ?').fill('Lettre du 20 novembre, pièce d’identité vue')
    await page.getByRole('button', { name: 'Effacer définitivement' }).click()
    await page.getByRole('heading', { name: 'Ce qui a été trouvé, et ce qui a été fait' }).waitFor()
    await look('91-personne-effacee')

    await page.goto(card)
    await page.getByText('Lettre du 20 novembre').waitFor()
    await page.getByRole('heading', { name: /Personne effacée n° \d+/ }).waitFor()
    assert.doesNotMatch(await page.content(), /kervyn/i)
  },
}
