// What a form of a card does by itself, and a card that changes while somebody looks at it.
import assert from 'node:assert/strict'
import { keepContact, keepParty, typeInto } from './support/cards.mjs'
import { beside, markPage, signIn } from './support/desk.mjs'
import { claire, nadine } from './support/world.mjs'

const idOf = (address) => address.split('/').pop()

export default {
  'a contact that may be there already is shown while it is typed, wherever its form is opened, and its tags are proposed': async ({ page, look }) => {
    await signIn(page)
    const party = await keepParty(page, { name: 'Verger Colinet', tags: 'pommes, circuit court' })
    await keepContact(page, { party: idOf(party), family_name: 'Colinet', given_name: 'Agathe', mobile: '0474 55 66 77', email: 'agathe@colinet.example' })

    await page.goto(`/contacts/new?party=${idOf(party)}`)
    await typeInto(page, 'Nom', 'colinet')
    await typeInto(page, 'Prénom', 'agathe')
    await page.locator('.r-duplicates').getByText('Agathe COLINET').waitFor()
    await look('100-interlocuteur-en-double')
    await page.goto('/contacts/new')
    await typeInto(page, 'Mobile', '0474/55.66.77')
    await page.locator('.r-duplicates').getByText('Agathe COLINET').waitFor()

    await typeInto(page, 'Nom', 'Tasiaux')
    await page.getByRole('textbox', { name: 'Mobile' }).fill('')
    await page.locator('#field-tags').fill('pommes, ')
    const proposed = await page.locator('#known-tag option').evaluateAll((all) => all.map((each) => each.value))
    assert.ok(proposed.includes('pommes, circuit court'), proposed.join(' | '))
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/contacts\/\d+$/)

    await page.goto(`${new URL(page.url()).pathname}/edit`)
    await typeInto(page, 'Adresse mail', 'AGATHE@colinet.example')
    await page.locator('.r-duplicates').getByText('Agathe COLINET').waitFor()
  },

  'a contact without a party is linked to one from its card': async ({ page }) => {
    await signIn(page)
    const party = await keepParty(page, { name: 'Brasserie Sainte-Aldegonde' })
    const contact = await keepContact(page, { family_name: 'Mathot', given_name: 'Paul', organisation: 'Brasserie Sainte-Aldegonde' })
    await page.goto(contact)
    await page.getByRole('link', { name: 'Lier à un tiers' }).click()
    await page.waitForURL('**/edit?party_name=*')
    await page.getByRole('radio', { name: /Brasserie Sainte-Aldegonde/ }).check()
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(`**${contact}`)
    await page.locator('aside').getByRole('link', { name: 'Brasserie Sainte-Aldegonde' }).click()
    await page.waitForURL(`**${party}`)
    await page.locator('#contacts').getByText('Paul MATHOT').waitFor()
  },

  'what is asked about a card is ticked off on it, with the notes beside, and a colleague sees it without doing anything': async ({ page, context, world, look }) => {
    await signIn(page)
    const party = await keepParty(page, { name: 'Vitrerie Lahaye' })
    const contact = await keepContact(page, { party: idOf(party), family_name: 'Lahaye', given_name: 'Guy' })
    await page.goto(contact)
    const hers = await beside(context, world, claire, contact)
    const hersIsTheSame = await markPage(hers)
    const ofParty = await beside(context, world, nadine, party)
    const partyIsTheSame = await markPage(ofParty)

    await hers.locator('#archive').click()
    await hers.locator('#field-explanation').pressSequentially('Je demande encore')
    await page.locator('#archive').click()
    await page.locator('#field-explanation').fill('C’est la même fiche que Guy Lahay')
    await page.getByRole('button', { name: 'Demander à Nadine Roy' }).click()
    await page.locator('#activities').getByText('C’est la même fiche').waitFor()
    assert.equal(await page.locator('#field-explanation').count(), 0)

    await hers.locator('#activities').getByText('C’est la même fiche').waitFor()
    assert.equal(await hers.locator('#field-explanation').inputValue(), 'Je demande encore')
    assert.ok(await hersIsTheSame())
    await page.locator('#activities').getByRole('button', { name: /C’est la même fiche/ }).click()
    await hers.locator('#activities .is-done').waitFor()

    await page.request.post(contact, { form: { _method: 'patch', function: 'gérant' } })
    await ofParty.locator('#contacts').getByText('gérant').waitFor()
    assert.ok(await partyIsTheSame())

    await page.goto(contact)
    await page.locator('#archive').click()
    await page.locator('#field-explanation').fill('Pension depuis le 1er')
    await page.keyboard.press('Control+Enter')
    await page.locator('#work-notes').getByText('Pension depuis le 1er').waitFor()
    await hers.locator('#archived').getByText('Pension depuis le 1er').waitFor()
    await look('101-activite-et-note-sur-la-fiche')
    await page.goto(`${contact}?tab=history`)
    for (const words of ['Note interne écrite', 'A quitté la société']) await page.locator('main').getByText(words).first().waitFor()
    await look('102-historique-de-la-fiche')
    await hers.context().close()
    await ofParty.context().close()
  },

  'whoever wants to know finds what Relais is made of': async ({ page, look }) => {
    await signIn(page)
    await page.locator('.r-me summary').click()
    await page.getByRole('link', { name: 'À propos de Relais' }).click()
    await page.waitForURL('**/about')
    for (const words of ['GeoNames', 'CC BY 4.0', 'Apache License 2.0', 'SQLite']) await page.locator('main').getByText(words).first().waitFor()
    await look('103-a-propos')
  },
}
