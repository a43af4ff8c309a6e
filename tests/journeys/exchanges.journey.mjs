import assert from 'node:assert/strict'
import { answerIn, editor } from './support/answer.mjs'
import { keepContact, keepParty } from './support/cards.mjs'
import { beside, signIn } from './support/desk.mjs'
import { requester } from './support/mail.mjs'
import { ada, desk, karim } from './support/world.mjs'

export default {
  'a roofer is asked from a request, answers to everybody, and the requester reads nothing until he is quoted': async ({ world, page, look }) => {
    const anne = requester(world, 'Anne Wauters', 'anne.echange@client.example')
    const roofer = requester(world, 'Toitures Lambert', 'lambert.echange@client.example')
    await anne.send({ to: desk, subject: 'Toit qui fuit', text: 'Bonjour,\n\nLe toit fuit au-dessus du préau.\n\nAnne Wauters\n' })
    const number = /DEM-\d+-\d+/.exec((await anne.mailWith('DEM-')).text)[0]

    await signIn(page)
    await page.goto(`/requests/${number}`)
    await page.keyboard.press('c')
    await page.locator('#exchange-text:focus').waitFor()
    await page.getByText('le demandeur ne le voit pas').waitFor()
    await page.locator('#exchange-to').click()
    await page.keyboard.type(`Toitures Lambert <${roofer.email}>`)
    await page.locator('#exchange-subject').fill('Réparer un préau')
    await page.locator('#exchange-text').fill('Bonjour,\n\nCombien pour le toit du préau ?')
    await page.locator('.to-partner input[name="files"]').setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 plan') })
    await page.locator('.to-partner .r-attached').getByText('plan.pdf').waitFor()
    await look('90-ecrire-a-un-tiers')
    await page.locator('#exchange-text').press('Control+Enter')
    await page.getByText('est en route').waitFor()

    const asked = await roofer.mailWith('Combien pour le toit')
    assert.match(asked.header('From'), /<demandes@desk\.example>/)
    assert.equal(asked.attachments[0].name, 'plan.pdf')
    assert.ok(!allOf(asked).includes(anne.email), 'who asks is not named')
    assert.equal(asked.header('References'), '')

    const price = 'Comptez 1 250 euros, le faîtage est à refaire entièrement.'
    await roofer.send({ to: replyAddress(asked), cc: anne.email, subject: `Re: ${asked.header('Subject')}`, text: `${price}\n`, inReplyTo: asked.header('Message-ID') })
    const answer = page.locator('.is-partner.is-in')
    await answer.getByText('le faîtage est à refaire').waitFor()
    await answer.getByText('Échange avec Toitures Lambert').waitFor()
    await look('91-echange-dans-le-fil')

    await answer.getByRole('link', { name: 'Reprendre dans la réponse' }).click()
    await page.locator(editor).click()
    assert.match((await answerIn(page)).text, /> Comptez 1 250 euros/)
    await look('92-reprendre-dans-la-reponse')
    assert.ok(!(await anne.mails()).some((mail) => mail.header('From').includes('desk.example') && mail.text.includes('1 250')), 'nothing of it came from us before')
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Bonjour Madame, voici la réponse du couvreur.\n\n')
    await page.keyboard.press('Control+Enter')
    const answered = await anne.mailWith('voici la réponse du couvreur')
    assert.match(answered.text, /1 250 euros/)
    assert.ok(!allOf(answered).includes(roofer.email), 'his address stays with us')
    await page.locator('.is-event').getByText('Le mail de Toitures Lambert est repris dans la réponse').waitFor()

    await anne.send({ to: replyAddress(asked), subject: 'Re: préau', text: 'Je réponds à l’adresse du couvreur.\n' })
    const held = page.locator('.is-partner.is-held')
    await held.getByText('Je réponds à l’adresse du couvreur').waitFor()
    await page.evaluate(() => scrollTo(0, 0))
    await look('93-inconnu-dans-un-echange')
    assert.ok(!(await roofer.mails()).some((mail) => mail.text.includes('à l’adresse du couvreur')))
  },

  'a mail is written from a party, and its answer comes back to the card': async ({ world, page, context, look }) => {
    const julie = requester(world, 'Julie Henrard', 'julie.fiche@client.example')
    await letRoofersWriteFromParties(context, world)
    await signIn(page, karim)
    const party = await keepParty(page, { name: 'Menuiserie Henrard SA', kind: 'organisation' })
    await keepContact(page, { family_name: 'Henrard', given_name: 'Julie', email: julie.email, party: party.split('/').at(-1) })

    await page.goto(party)
    await page.getByRole('link', { name: 'Écrire un mail' }).click()
    await page.getByRole('button', { name: /Julie/ }).click()
    assert.match(await page.locator('#exchange-to').inputValue(), /julie\.fiche@client\.example>, $/)
    await page.locator('#exchange-subject').fill('Votre contrat')
    await page.locator('#exchange-text').fill('Bonjour,\n\nVotre contrat expire en mars.')
    await look('94-ecrire-depuis-une-fiche')
    await page.locator('#exchange-text').press('Control+Enter')
    await page.getByText('est en route').waitFor()

    const asked = await julie.mailWith('Votre contrat expire')
    assert.equal(asked.header('Subject'), 'Votre contrat')
    await julie.send({ to: replyAddress(asked), subject: 'Re: Votre contrat', text: 'Merci, je renouvelle.\n', inReplyTo: asked.header('Message-ID') })
    await page.locator('.is-partner.is-in').getByText('Merci, je renouvelle').waitFor()
    await look('95-fil-d-une-fiche')
    await page.goto('/messages')
    await page.getByText('Menuiserie Henrard SA').waitFor()
  },
}

// A team writes from cards once an administrator says so.
async function letRoofersWriteFromParties(context, world) {
  const teams = await beside(context, world, ada, '/teams')
  await teams.locator('main').getByRole('link', { name: /Toits/ }).first().click()
  await teams.waitForURL(/\/teams\/\d+$/)
  await teams.goto(`${teams.url()}/edit`)
  await teams.getByText('les fiches des tiers', { exact: true }).click()
  await teams.locator('#field-name').press('Control+Enter')
  await teams.waitForURL(/\/teams\/\d+$/)
  await teams.context().close()
}

function replyAddress(mail) {
  return /[^\s<]+\+[^\s>]+@desk\.example/.exec(mail.header('Reply-To'))[0]
}

function allOf(mail) {
  return ['From', 'To', 'Cc', 'Subject', 'Reply-To', 'References', 'In-Reply-To'].map(mail.header).join('\n') + mail.text
}
