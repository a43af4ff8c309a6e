import assert from 'node:assert/strict'
import { answerIn, editor, mailEditor } from './support/answer.mjs'
import { telephones } from './support/browser.mjs'
import { keepContact, keepParty } from './support/cards.mjs'
import { beside, recordRequest, signIn } from './support/desk.mjs'
import { requester } from './support/mail.mjs'
import { ada, desk, karim, sophie } from './support/world.mjs'

export default {
  'a roofer is asked from a request, answers to everybody, and the requester reads nothing until he is quoted': async ({ world, page, look }) => {
    const anne = requester(world, 'Anne Wauters', 'anne.echange@client.example')
    const roofer = requester(world, 'Toitures Lambert', 'lambert.echange@client.example')
    await anne.send({ to: desk, subject: 'Toit qui fuit', text: 'Bonjour,\n\nLe toit fuit au-dessus du préau.\n\nAnne Wauters\n' })
    const number = /DEM-\d+-\d+/.exec((await anne.mailWith('DEM-')).text)[0]

    await signIn(page)
    await page.goto(`/requests/${number}`)
    await page.keyboard.press('x')
    await page.locator(`${mailEditor}:focus`).waitFor()
    await page.getByText('le demandeur ne le voit pas').waitFor()
    await page.locator('#exchange-to').click()
    await page.keyboard.type(`Toitures Lambert <${roofer.email}>`)
    await page.locator('#exchange-subject').fill('Réparer un préau')
    await page.locator(mailEditor).click()
    await page.keyboard.type('Bonjour,\n\nCombien pour ')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('le toit du préau')
    await page.keyboard.press('Control+b')
    await page.keyboard.type(' ?')
    await page.locator('.to-partner input[name="files"]').setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 plan') })
    await page.locator('.to-partner .r-attached').getByText('plan.pdf').waitFor()
    await look('90-ecrire-a-un-tiers')
    await page.locator(mailEditor).press('Control+Enter')
    await page.getByText('est en route').waitFor()

    const asked = await roofer.mailWith('Combien pour le toit')
    assert.match(asked.header('From'), /<demandes@desk\.example>/)
    assert.match(asked.html, /Combien pour <strong>le toit du préau<\/strong> \?/)
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
    await page.locator(`${editor}:focus`).waitFor()
    await look('92-reprendre-dans-la-reponse')
    await page.keyboard.type('Qu’en dites-vous ?')
    assert.match((await answerIn(page)).text, /> Comptez 1 250 euros[^\n]*\n\nQu’en dites-vous \?$/)
    assert.ok(await page.locator(editor).getByText('1 250 euros').isVisible())
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

  'a mail to somebody else that was begun on one machine is gone on with on another, and goes when it is sent': async ({ world, page, context, look }) => {
    const roofer = requester(world, 'Toitures Renard', 'renard.echange@client.example')
    await signIn(page)
    const address = await recordRequest(page, 'Un mail à deux machines')
    await page.keyboard.press('x')
    await page.locator(`${mailEditor}:focus`).waitFor()
    await page.keyboard.type('Bonjour, ')
    await page.keyboard.press('Control+i')
    await page.keyboard.type('combien pour')
    await page.keyboard.press('Shift+Tab')
    await page.locator('trix-toolbar :focus').waitFor()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('Un préau')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type(`Toitures Renard <${roofer.email}>`)
    await page.locator('.to-partner input[name="files"]').setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 plan') })
    await page.locator('.to-partner [data-kept-draft-target="said"]', { hasText: 'Brouillon enregistré à' }).waitFor()
    await look('96-brouillon-de-mail')

    const elsewhere = await beside(context, world, sophie, '/')
    await elsewhere.locator('#panel-drafts').getByText('Un mail à deux machines').click()
    await elsewhere.locator(`${mailEditor}:focus em`, { hasText: 'combien pour' }).waitFor()
    await elsewhere.locator('.tag', { hasText: 'Votre brouillon de mail à un tiers' }).waitFor()
    assert.equal(await elsewhere.locator('#exchange-text').inputValue(), 'Bonjour, combien pour')
    assert.equal(await elsewhere.locator('#exchange-subject').inputValue(), 'Un préau')
    assert.match(await elsewhere.locator('#exchange-to').inputValue(), /renard\.echange@client\.example/)
    await elsewhere.locator('.to-partner .r-attached').getByText('plan.pdf').waitFor()
    await elsewhere.locator('.to-partner').getByText('Effacer le brouillon').click()
    assert.equal(await elsewhere.locator('#exchange-to').inputValue(), '')
    await elsewhere.locator('.to-partner').getByRole('button', { name: 'Reprendre le brouillon' }).click()
    assert.equal(await elsewhere.locator('#exchange-subject').inputValue(), 'Un préau')
    await elsewhere.locator(`${mailEditor}:focus em`, { hasText: 'combien pour' }).waitFor()
    await elsewhere.keyboard.press('Control+End')
    await elsewhere.keyboard.type(' le toit ?')
    await elsewhere.keyboard.press('Control+Enter')
    await elsewhere.getByText('est en route').waitFor()
    assert.equal((await roofer.mailWith('combien pour le toit')).attachments[0].name, 'plan.pdf')

    await elsewhere.goto(address)
    await elsewhere.keyboard.press('x')
    await elsewhere.locator(`${mailEditor}:focus`).waitFor()
    assert.equal(await elsewhere.locator('#exchange-text').inputValue(), '')
    assert.equal(await elsewhere.locator('#exchange-to').inputValue(), '')
    await elsewhere.context().close()
  },

  'on a telephone the mail to somebody else and the answer are on the screen with their buttons, in two rows at most': async ({ page, look }) => {
    await signIn(page)
    const address = await recordRequest(page, 'Au téléphone', { name: 'Anne Wauters', email: 'anne.telephone@client.example' })
    await page.setViewportSize(telephones[0])
    for (const [mode, sheet] of [['comment', '.to-outside'], ['exchange', '.to-partner'], ['work_note', '.to-us']]) {
      await page.goto(`${address}?write=${mode}#write`)
      await page.locator(`${sheet} :is(textarea, trix-editor):focus`).waitFor()
      for (let line = 0; line < 40; line += 1) await page.keyboard.type('Une ligne de plus\n')
      await page.locator(`${sheet} [data-kept-draft-target="said"]`, { hasText: 'enregistré' }).waitFor()
      const { rows, bottom } = await page.locator(`${sheet} > footer`).evaluate((footer) => {
        const places = [...footer.querySelectorAll('.btn')].filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect())
        return { rows: new Set(places.map(({ top }) => Math.round(top))).size, bottom: Math.max(...places.map((each) => each.bottom)) }
      })
      assert.ok(rows <= 2, `the buttons of ${mode} stand in ${rows} rows`)
      assert.ok(bottom < telephones[0].height - 56, `the buttons of ${mode} end at ${bottom}`)
      await look(`97-long-au-telephone-${mode}`)
      await page.setViewportSize(telephones[0])
    }
  },

  'a mail is written from a party, and its answer comes back to the card': async ({ world, page, context, look, expectComplaint }) => {
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
    await page.locator(mailEditor).click()
    await page.keyboard.type('Bonjour,\n\nVotre contrat expire en mars.')
    await look('94-ecrire-depuis-une-fiche')
    await page.locator('[data-kept-draft-target="said"]', { hasText: 'Brouillon enregistré à' }).waitFor()
    await page.goto(party)
    await page.getByRole('link', { name: 'Votre brouillon de mail à un tiers' }).waitFor()
    await look('94-brouillon-sur-une-fiche')
    await page.getByRole('link', { name: 'Votre brouillon de mail à un tiers' }).click()
    await page.locator(mailEditor).waitFor()
    const whom = await page.locator('#exchange-to').inputValue()
    await page.locator('#exchange-to').fill('julie')
    await page.locator(mailEditor).press('Control+Enter')
    await page.locator('#exchange-to-wrong').waitFor()
    await page.locator(mailEditor, { hasText: 'expire en mars' }).waitFor()
    await look('94-mail-refuse')
    expectComplaint(/422/)
    await page.locator('#exchange-to').fill(whom)
    await page.locator('[data-kept-draft-target="said"]', { hasText: 'Brouillon enregistré à' }).waitFor()
    const elsewhere = await beside(context, world, karim, `${party}?tab=thread`)
    await elsewhere.getByRole('link', { name: 'Votre brouillon de mail à un tiers' }).click()
    await elsewhere.locator(mailEditor).waitFor()
    assert.match(await elsewhere.locator('#exchange-text').inputValue(), /Votre contrat expire en mars/)
    assert.match(await elsewhere.locator('#exchange-to').inputValue(), /julie\.fiche@client\.example/)
    await elsewhere.context().close()
    await page.locator(mailEditor).press('Control+Enter')
    await page.getByText('est en route').waitFor()

    const asked = await julie.mailWith('Votre contrat expire')
    assert.equal(asked.header('Subject'), 'Votre contrat')
    await julie.send({ to: replyAddress(asked), subject: 'Re: Votre contrat', text: 'Merci, je renouvelle.\n', inReplyTo: asked.header('Message-ID') })
    await page.locator('.is-partner.is-in').getByText('Merci, je renouvelle').waitFor()
    await look('95-fil-d-une-fiche')
    await page.goto('/messages')
    await page.getByText('Menuiserie Henrard SA').waitFor()

    await page.keyboard.press('/')
    await page.keyboard.type('renouvelles')
    const hit = page.locator('.r-results [aria-selected="true"]')
    await hit.getByText('Menuiserie Henrard SA').waitFor()
    assert.equal(await hit.locator('mark').innerText(), 'renouvelle')
    await look('96-mail-d-une-fiche-trouve')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/parties\/\d+\?tab=thread&message=\d+#m\d+$/)
    await page.locator('.is-partner.is-in').getByText('Merci, je renouvelle').waitFor()
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
