import assert from 'node:assert/strict'
import { beside, markPage, recordRequest, signIn } from './support/desk.mjs'
import { requester } from './support/mail.mjs'
import { ada, claire, sophie, support } from './support/world.mjs'

export default {
  'of a thread one looks at the notes alone while an answer is being written, and hears all the same what comes from outside': async ({ page, world, look }) => {
    const luc = requester(world, 'Luc Dufil', 'luc.dufil@client.example')
    await luc.send({ to: support, subject: 'Un fil à trier', text: 'Bonjour,\n\nL’eau coule.\n' })
    const number = /DEM-\d+-\d+/.exec((await luc.mailWith('DEM-')).text)[0]
    await signIn(page)
    await page.goto(`/requests/${number}`)
    for (const words of ['Une première note', 'Une seconde note']) {
      await page.keyboard.press('i')
      await page.keyboard.type(words)
      await page.keyboard.press('Control+Enter')
      await page.locator('.is-note').getByText(words).waitFor()
    }
    const shown = page.getByRole('navigation', { name: 'Ce que le fil montre' })
    const part = (name) => shown.getByRole('link', { name })
    // Away from the foot of a telephone, where the buttons cover half of it.
    await page.evaluate(() => scrollTo(0, 260))
    await look('160-fil')

    await page.keyboard.press('r')
    await page.keyboard.type('Bonjour Luc, nous')
    const neverReloaded = await markPage(page)
    const down = await page.evaluate(() => scrollY)
    await part('Notes internes').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**?shown=notes*')
    await page.locator('.is-event').first().waitFor({ state: 'detached' })
    assert.equal(await page.locator('.r-thread > li').count(), 2)
    assert.equal(await page.locator('#answer-text').inputValue(), 'Bonjour Luc, nous')
    assert.ok(await neverReloaded())
    assert.ok(Math.abs(await page.evaluate(() => scrollY) - down) < 200, 'the page stays where it was')
    await page.locator('section', { hasText: 'L’eau coule.' }).first().waitFor()
    await look('161-notes-seules')

    await luc.send({ to: support, subject: `Re: Un fil à trier [${number}]`, text: 'Encore moi.\n' })
    await page.locator('.to-outside .r-arrived').waitFor()
    await part('Échanges avec l’extérieur').getByText('3').waitFor()
    assert.equal(await page.locator('.r-thread > li').count(), 2)
    await page.locator('.to-outside .r-arrived a').click()
    await page.locator('.is-in').getByText('Encore moi.').waitFor()
    assert.equal(await page.locator('#answer-text').inputValue(), 'Bonjour Luc, nous')

    await part('Événements').click()
    await page.waitForURL('**?shown=events*')
    await page.locator('.is-in').first().waitFor({ state: 'detached' })
    await page.evaluate(() => scrollTo(0, 0))
    await look('162-evenements')
  },

  'whoever writes sees beside her words who else is there, and nothing moves when somebody comes': async ({ page, context, world, look }) => {
    await signIn(page)
    const address = await recordRequest(page, 'À deux, pendant que j’écris')
    await page.keyboard.press('r')
    await page.keyboard.type('Bonjour')
    const place = () => page.locator('#answer-text').evaluate((field) => Math.round(field.getBoundingClientRect().top))
    const before = await place()
    const claires = await beside(context, world, claire, address)
    const here = page.locator('.r-write .r-present li')
    await here.getByText('Claire Martin lit').waitFor()
    assert.equal(await place(), before)
    await claires.keyboard.press('i')
    await claires.keyboard.type('Je regarde')
    await here.getByText('Claire Martin écrit une note').waitFor()
    assert.equal(await place(), before)
    await look('163-presence-en-ecrivant')
    await claires.context().close()
  },

  'somebody keeps mails out of the evenings': async ({ page, look, expectComplaint }) => {
    await signIn(page)
    await page.goto('/account/notices')
    await page.getByLabel('Pas en dehors de mes heures').check()
    await page.getByLabel('Début de mes heures').fill('19:00')
    await look('164-mes-heures')
    await page.getByRole('button', { name: 'Garder mon choix' }).click()
    await page.getByText('Vos heures finissent après avoir commencé.').waitFor()
    await look('165-mes-heures-erreur')
    await page.getByLabel('Début de mes heures').fill('09:00')
    await page.getByRole('button', { name: 'Garder mon choix' }).click()
    await page.getByText('Votre choix est gardé').waitFor()
    assert.equal(await page.getByLabel('Début de mes heures').inputValue(), '09:00')
    await page.getByLabel('À toute heure').check()
    await page.getByRole('button', { name: 'Garder mon choix' }).click()
    await page.getByText('Votre choix est gardé').waitFor()
    expectComplaint(/422/)
  },

  'a template is seen filled before it is offered, and what the request does not say is written before the answer leaves': async ({ page, context, world, look, expectComplaint }) => {
    await signIn(page)
    const address = await recordRequest(page, 'Une demande sans nom')
    const admin = await beside(context, world, ada, '/answer-templates/new')
    await admin.locator('#field-name').fill('Bien reçue')
    await admin.locator('#field-body').fill('Bonjour {{requester.name}},\n\nVotre demande {{number}} est bien reçue.')
    await admin.locator('#field-on_request').fill(address.slice(-6))
    await admin.locator('#field-on_request').press('Enter')
    await admin.locator('#preview .r-mail', { hasText: 'Bonjour ‹nom du demandeur›' }).waitFor()
    assert.equal(await admin.locator('#field-name').inputValue(), 'Bien reçue')
    await look('166-modele-rempli', admin)
    await admin.locator('#field-name').press('Enter')
    await admin.getByRole('link', { name: 'Bien reçue' }).waitFor()
    await admin.context().close()

    await page.goto(`${address}?write=comment`)
    await page.locator('#answer-editor').focus()
    await page.keyboard.type('/')
    await page.locator('.r-templates button', { hasText: 'Bien reçue' }).click()
    await page.keyboard.press('Control+Enter')
    await page.locator('.to-outside .wrong-say', { hasText: '‹nom du demandeur›' }).waitFor()
    await look('167-blanc-a-remplir')
    await page.locator('#answer-editor').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Bonjour Marc, votre demande est bien reçue.')
    await page.keyboard.press('Control+Enter')
    await page.locator('.is-out').getByText('Bonjour Marc').waitFor()
    expectComplaint(/422/)
  },

  'a team that does not write outside yet writes notes': async ({ page, context, world, look }) => {
    await signIn(page)
    const address = await recordRequest(page, 'Une équipe qui commence')
    const admin = await beside(context, world, ada, '/teams/new')
    await admin.locator('#field-name').fill('Accueil')
    await admin.locator('label', { hasText: sophie.name }).click()
    await admin.locator('label', { hasText: 'les demandes' }).click()
    await look('168-equipe', admin)
    await admin.keyboard.press('Control+Enter')
    await admin.getByText('Ses membres n’écrivent pas encore à l’extérieur').waitFor()
    await look('169-equipe-muette', admin)

    await page.goto(address)
    await page.getByText('Votre équipe n’écrit pas encore à l’extérieur d’ici').waitFor()
    assert.equal(await page.locator('#answer-text').count(), 0)
    await look('170-note-seule')

    await admin.getByRole('link', { name: 'Changer cela' }).click()
    await admin.locator('label', { hasText: 'les demandes' }).click()
    await admin.keyboard.press('Control+Enter')
    await admin.getByText('Ses membres écrivent à l’extérieur depuis').waitFor()
    await admin.context().close()
  },

  'the activity of a note waits in the draft, and the list shows where one has begun': async ({ page, context, world, look }) => {
    await signIn(page)
    const address = await recordRequest(page, 'Un brouillon avec une activité')
    await page.keyboard.press('i')
    await page.keyboard.type('Rappeler le couvreur')
    await page.keyboard.press('Alt+a')
    await page.keyboard.type('+3j')
    await page.locator('.to-us [data-kept-draft-target="said"]', { hasText: 'Brouillon enregistré à' }).waitFor()
    await page.waitForTimeout(1_500)

    const elsewhere = await beside(context, world, sophie, `${address}?write=work_note`)
    assert.equal(await elsewhere.locator('.to-us [name="activity_due"]').inputValue(), '+3j')
    await elsewhere.goto('/requests?queue=all')
    await elsewhere.locator('tr', { hasText: 'Un brouillon avec une activité' }).getByTitle('Vous avez un brouillon ici').waitFor()
    await look('171-brouillon-dans-la-liste', elsewhere)
    await elsewhere.context().close()
  },
}
