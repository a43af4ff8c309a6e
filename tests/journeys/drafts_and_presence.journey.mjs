import assert from 'node:assert/strict'
import { answerIn, editor, openAnswer, placeIn } from './support/answer.mjs'
import { beside, markPage, recordRequest, signIn } from './support/desk.mjs'
import { requester } from './support/mail.mjs'
import { until } from './support/until.mjs'
import { claire, sophie, support } from './support/world.mjs'

export default {
  'what was begun on one machine is gone on with on another, and goes when it is sent or erased': async ({ page, context, world, look }) => {
    await signIn(page)
    const address = await recordRequest(page, 'Un brouillon qui voyage')
    await page.keyboard.press('i')
    await page.keyboard.type('Rappeler le couvreur avant')
    await page.locator('.to-us [data-kept-draft-target="said"]', { hasText: 'Brouillon enregistré à' }).waitFor()
    await look('140-brouillon')

    const elsewhere = await beside(context, world, sophie, address)
    await elsewhere.locator('.tag', { hasText: 'Votre brouillon de note' }).waitFor()
    await elsewhere.goto('/')
    await elsewhere.locator('#panel-drafts').getByText('Un brouillon qui voyage').waitFor()
    await look('141-vos-brouillons', elsewhere)
    await elsewhere.locator('#panel-drafts a').first().click()
    await elsewhere.locator('#note-text:focus').waitFor()
    assert.equal(await elsewhere.locator('#note-text').inputValue(), 'Rappeler le couvreur avant')

    // Closed before a second has passed.
    await elsewhere.keyboard.press('End')
    await elsewhere.keyboard.type(' midi')
    await elsewhere.context().close()
    const again = await beside(context, world, sophie, `${address}?write=work_note`)
    await until('the last words came along', async () => {
      await again.reload()
      return (await again.locator('#note-text').inputValue()) === 'Rappeler le couvreur avant midi'
    })

    await again.locator('.to-us').getByText('Effacer le brouillon').click()
    await again.locator('.to-us').getByText('Brouillon effacé').waitFor()
    assert.equal(await again.locator('#note-text').inputValue(), '')
    await again.locator('.to-us').getByRole('button', { name: 'Reprendre le brouillon' }).click()
    assert.equal(await again.locator('#note-text').inputValue(), 'Rappeler le couvreur avant midi')
    await again.locator('#note-text').press('Control+Enter')
    await again.locator('.is-note').getByText('Rappeler le couvreur avant midi').waitFor()
    await again.goto('/')
    await again.locator('h1').waitFor()
    assert.equal(await again.locator('#panel-drafts').count(), 0)
    await again.context().close()
  },

  'of two windows of one person neither writes over the other: he is shown the other text and chooses': async ({ page, context, world, look, expectComplaint }) => {
    await signIn(page)
    const address = await recordRequest(page, 'Deux fenêtres')
    const other = await beside(context, world, sophie, address)
    const kept = (window) => window.locator('.to-us [data-kept-draft-target="said"]', { hasText: 'enregistré' }).waitFor()
    await page.keyboard.press('i')
    await page.keyboard.type('Première version')
    await kept(page)

    await other.keyboard.press('i')
    await other.keyboard.type('Seconde version')
    await other.locator('.r-other-draft', { hasText: 'Première version' }).waitFor()
    assert.equal(await other.locator('#note-text').inputValue(), 'Seconde version')
    await look('142-autre-texte', other)
    await other.getByText('Garder ce que je vois ci-dessous').locator('visible=true').click()
    await kept(other)
    assert.equal(await other.locator('.r-other-draft:visible').count(), 0)

    await page.keyboard.type(', revue')
    await page.locator('.r-other-draft', { hasText: 'Seconde version' }).waitFor()
    await page.getByText('Prendre l’autre texte').locator('visible=true').click()
    assert.equal(await page.locator('#note-text').inputValue(), 'Seconde version')
    await other.context().close()
    expectComplaint(/409/)
  },

  'where the server is away, the browser keeps the note with the activity that goes along, and brings both when it is back': async ({ page, expectComplaint }) => {
    await signIn(page)
    const address = await recordRequest(page, 'Sans serveur')
    const away = (route) => route.abort()
    await page.route('**/drafts', away)
    await page.keyboard.press('i')
    await page.keyboard.type('Le faîtage est mouillé')
    await page.keyboard.press('Alt+a')
    await page.locator('[name="activity_words"]').first().waitFor()
    await page.locator('.to-us [name="activity_words"]').fill('Rappeler le couvreur')
    await page.locator('.to-us [name="activity_for"]').fill('@Claire')
    await page.locator('.to-us [name="activity_due"]').fill('+3j')
    await page.locator('.to-us [data-kept-draft-target="said"]', { hasText: 'dans ce navigateur' }).waitFor()
    await page.goto(`${address}?write=work_note`)
    const there = async () => [await page.locator('#note-text').inputValue(), ...(await Promise.all(['words', 'for', 'due'].map((each) => page.locator(`.to-us [name="activity_${each}"]`).inputValue())))]
    const typed = ['Le faîtage est mouillé', 'Rappeler le couvreur', '@Claire', '+3j']
    assert.deepEqual(await there(), typed)
    await page.locator('.to-us [name="activity_due"]:visible').waitFor()

    await page.unroute('**/drafts', away)
    await page.reload()
    await page.locator('.to-us [data-kept-draft-target="said"]', { hasText: 'Brouillon enregistré à' }).waitFor()
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    assert.deepEqual(await there(), typed)
    expectComplaint(/ERR_FAILED/)
  },

  'whoever signs out in the middle of a sentence finds it when he comes back': async ({ page }) => {
    await signIn(page)
    const address = await recordRequest(page, 'Interrompue au téléphone')
    await page.keyboard.press('i')
    await page.keyboard.type('Le code du portail est')
    await page.locator('.r-me > summary').click()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.waitForURL('**/session/new')
    await page.evaluate(() => localStorage.clear())
    await signIn(page)
    await page.goto(`${address}?write=work_note`)
    assert.equal(await page.locator('#note-text').inputValue(), 'Le code du portail est')
  },

  'half a sentence is typed while ten mails arrive: cursor, selection, steps back and place stay, and it asks before it leaves': async ({ page, world, look, expectComplaint }) => {
    const luc = requester(world, 'Luc Simon', 'luc.simon@client.example')
    await luc.send({ to: support, subject: 'Dix messages', text: 'Bonjour,\n\nL’eau coule.\n' })
    const number = /DEM-\d+-\d+/.exec((await luc.mailWith('DEM-')).text)[0]
    await signIn(page)
    await page.goto(`/requests/${number}`)
    await openAnswer(page)
    await page.keyboard.press('Control+b')
    await page.keyboard.type('Bonjour Luc')
    await page.keyboard.press('Control+b')
    await page.keyboard.type(', nous venons ')
    await page.keyboard.type('demain')
    await page.keyboard.down('Shift')
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowLeft')
    await page.keyboard.up('Shift')
    const neverReloaded = await markPage(page)
    await page.evaluate(() => scrollTo(0, 120))
    const state = async () => ({
      ...(await page.evaluate(() => ({ id: document.activeElement.id, chosen: getSelection().toString(), down: scrollY }))),
      ...(await answerIn(page)),
      place: await placeIn(page),
    })
    const before = await state()
    assert.deepEqual({ ...before, down: 0 }, { id: 'answer-editor', chosen: 'demain', down: 0, text: 'Bonjour Luc, nous venons demain', html: '<div><strong>Bonjour Luc</strong>, nous venons demain</div>', place: [25, 31] })

    for (let mail = 1; mail <= 10; mail += 1) await luc.send({ to: support, subject: `Re: Dix messages [${number}]`, text: `Message numéro ${mail}.\n` })
    await page.locator('.is-in').getByText('Message numéro 10.').waitFor()
    await page.locator('.to-outside .r-arrived').waitFor()
    assert.deepEqual(await state(), before)
    assert.ok(await neverReloaded())
    await look('143-dix-messages')

    await page.keyboard.type('mardi')
    assert.equal((await state()).text, 'Bonjour Luc, nous venons mardi')
    const stepBack = async (isThere) => {
      for (let step = 0; step < 6 && !isThere((await state()).text); step += 1) await page.keyboard.press('Control+z')
      return (await state()).text
    }
    assert.equal(await stepBack((text) => text === before.text), before.text, 'what was typed last can be taken back')
    assert.ok((await stepBack((text) => text.length < before.text.length)).length < before.text.length, 'and what was typed before the mails came, too')
    for (let step = 0; step < 6 && (await state()).text !== before.text; step += 1) await page.keyboard.press('Control+Shift+z')
    assert.deepEqual((await answerIn(page)), { text: before.text, html: before.html })

    await page.keyboard.press('Control+Enter')
    await page.locator('.to-outside .wrong-say', { hasText: 'Un message est arrivé pendant que vous écriviez' }).waitFor()
    await page.locator(editor).waitFor()
    assert.equal((await answerIn(page)).html, before.html)
    assert.equal(await page.locator('.is-out').getByText('nous venons demain').count(), 0)
    await look('144-lire-avant')
    await page.locator(editor).press('Control+Enter')
    await page.locator('.is-out').getByText('nous venons demain').waitFor()
    assert.equal(await page.locator('.is-out strong').innerText(), 'Bonjour Luc')
    assert.match((await luc.mailWith('nous venons demain')).html, /<strong>Bonjour Luc<\/strong>, nous venons demain/)
    expectComplaint(/409/)
  },

  'two colleagues on one request see each other, and who is writing; whoever closes the page is gone': async ({ page, context, world, look }) => {
    await signIn(page)
    const address = await recordRequest(page, 'À deux sur une demande')
    const claires = await beside(context, world, claire, address)
    const here = page.locator('.r-present li')
    await here.getByText('Claire Martin lit').waitFor()
    await claires.locator('.r-present li').getByText('Sophie Lambert lit').waitFor()

    await claires.keyboard.press('i')
    await claires.keyboard.type('Je m’en occupe')
    await here.getByText('Claire Martin écrit une note').waitFor()
    assert.equal(await page.locator('.r-present [role="status"]').innerText(), 'Claire Martin écrit une note.')
    await look('145-presence')

    await claires.keyboard.press('Control+Enter')
    await page.locator('.is-note').getByText('Je m’en occupe').waitFor()
    await here.getByText('Claire Martin lit').waitFor()
    await claires.goto('/requests')
    await here.getByText('Claire Martin').waitFor({ state: 'detached' })
    await claires.context().close()
  },
}
