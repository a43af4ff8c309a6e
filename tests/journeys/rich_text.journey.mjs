import assert from 'node:assert/strict'
import { answerIn, editor, openAnswer, paste } from './support/answer.mjs'
import { beside, signIn } from './support/desk.mjs'
import { requester } from './support/mail.mjs'
import { until } from './support/until.mjs'
import { desk, sophie } from './support/world.mjs'

async function requestOf(world, person, subject) {
  await person.send({ to: desk, subject, text: 'Bonjour, que faut-il apporter ?\n' })
  return /DEM-\d+-\d+/.exec((await person.mailWith('DEM-')).text)[0]
}

export default {
  'an answer with bold words, a list and a link is written by keyboard alone, and arrives so, as text too': async ({ world, page, look }) => {
    const anne = requester(world, 'Anne Wauters', 'anne.marques@client.example')
    const number = await requestOf(world, anne, 'Que faut-il apporter ?')
    await signIn(page)
    await page.goto(`/requests/${number}`)
    await openAnswer(page)
    await page.keyboard.press('Control+b')
    await page.keyboard.type('Bonjour')
    await page.keyboard.press('Control+b')
    await page.keyboard.type(',\nApportez :')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+Tab')
    await page.locator('trix-toolbar :focus').waitFor()
    for (const step of ['Italique', 'Lien', 'Puces']) {
      await page.keyboard.press('ArrowRight')
      await page.locator('trix-toolbar button:focus', { hasText: step }).waitFor()
    }
    await page.keyboard.press('Enter')
    await page.locator(`${editor}:focus`).waitFor()
    await page.keyboard.type('une échelle\nle plan')
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await page.keyboard.press('Control+k')
    await page.locator('trix-toolbar input:focus').waitFor()
    await page.keyboard.press('Escape')
    await page.locator(`${editor}:focus`).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('plans.example/3')
    await look('190-lien')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowRight')
    await look('191-reponse-mise-en-forme')
    await page.keyboard.press('Tab')
    assert.equal(await page.locator(`${editor}:focus`).count(), 0, 'Tab goes on, also from within a list')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Control+Enter')

    const mail = await anne.mailWith('Apportez')
    assert.match(mail.text.replaceAll('\r', ''), /Bonjour,\nApportez :\n- une échelle\n- le plan \(https:\/\/plans\.example\/3\)/)
    assert.match(mail.html, /<strong>Bonjour<\/strong>,<br>Apportez :.*<ul><li>une échelle<\/li><li>le <a href="https:\/\/plans\.example\/3"/)
    await page.locator('.is-out li', { hasText: 'une échelle' }).waitFor()
    await page.locator('.is-out').getByRole('link', { name: 'plan' }).waitFor()
    await look('192-dans-le-fil')
  },

  'marks are kept with the draft, come back after a refusal and when an answer is taken back, and a draft erased is brought back': async ({ world, page, context, look, expectComplaint }) => {
    const anne = requester(world, 'Anne Wauters', 'anne.brouillon@client.example')
    const number = await requestOf(world, anne, 'Un brouillon marqué')
    await signIn(page)
    await page.goto(`/requests/${number}`)
    await openAnswer(page)
    await page.keyboard.type('Nous ')
    await page.keyboard.press('Control+i')
    await page.keyboard.type('venons')
    await page.locator('.to-outside [data-kept-draft-target="said"]', { hasText: 'Brouillon enregistré à' }).waitFor()
    const written = { text: 'Nous venons', html: '<div>Nous <em>venons</em></div>' }
    assert.deepEqual(await answerIn(page), written)

    const elsewhere = await beside(context, world, sophie, `/requests/${number}?write=comment`)
    await elsewhere.locator(`${editor} em`, { hasText: 'venons' }).waitFor()
    assert.equal((await answerIn(elsewhere)).text, written.text)
    await elsewhere.locator('.to-outside').getByText('Effacer le brouillon').click()
    await elsewhere.locator('.to-outside').getByRole('button', { name: 'Reprendre le brouillon' }).click()
    await elsewhere.locator(`${editor} em`, { hasText: 'venons' }).waitFor()
    await elsewhere.context().close()

    await page.reload()
    await page.locator('.r-dock .btn-primary').click()
    await page.locator(`${editor} em`, { hasText: 'venons' }).waitFor()
    for (const box of await page.locator('.who input[type="checkbox"]').all()) await box.uncheck()
    await page.locator(editor).press('Control+Enter')
    await page.locator('.to-outside .wrong-say', { hasText: 'Personne ne lirait' }).waitFor()
    await page.locator(`${editor} em`, { hasText: 'venons' }).waitFor()
    await look('193-refusee')
    expectComplaint(/422/)
    for (const box of await page.locator('.who input[type="checkbox"]').all()) await box.check()
    await page.locator(editor).press('Control+Enter')
    await page.getByRole('button', { name: 'Annuler l’envoi' }).click()
    await page.locator(`${editor} em`, { hasText: 'venons' }).waitFor()
    assert.equal((await anne.mails()).filter((mail) => mail.text.includes('venons')).length, 0)
  },

  'what is pasted from an office program keeps its words and the few marks, and a picture becomes an attachment': async ({ world, page }) => {
    const anne = requester(world, 'Anne Wauters', 'anne.collage@client.example')
    const number = await requestOf(world, anne, 'Un texte de Word')
    await signIn(page)
    await page.goto(`/requests/${number}`)
    await openAnswer(page)
    const html = `<html><head><style>p.MsoNormal{margin:0cm;color:red}</style></head><body><!--StartFragment--><h1 style="font-size:30pt">Chantier</h1>
      <p class=MsoNormal style="margin:0cm"><b><span style="color:red">Attention</span></b> au <u>chien</u><img src="file:///c:/x.png"><o:p></o:p></p>
      <p class=MsoListParagraphCxSpFirst style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span style="font:7pt">&nbsp;&nbsp;</span></span>une échelle</p>
      <p class=MsoListParagraphCxSpLast style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>un seau</p>
      <a href="javascript:alert(1)">ici</a><!--EndFragment--></body></html>`
    await paste(page, { html, text: 'Chantier\nAttention au chien\nune échelle\nun seau\nici' })
    await page.locator(`${editor} li`, { hasText: 'un seau' }).waitFor()
    const pasted = await answerIn(page)
    assert.match(pasted.html, /Chantier/)
    assert.match(pasted.html, /<strong>Attention<\/strong> au chien/)
    assert.match(pasted.html, /<ul><li>une échelle<\/li><li>un seau<\/li><\/ul>/)
    assert.doesNotMatch(pasted.html, /javascript|style|span|img|·|h1/)

    await page.locator(editor).evaluate((box) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([new Uint8Array([137, 80, 78, 71])], 'image.png', { type: 'image/png' }))
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await page.locator('.r-attached').getByText('image.png').waitFor()
    assert.equal((await answerIn(page)).html, pasted.html)
  },

  'without the editor the answer is written in the field itself': async ({ world, page, expectComplaint }) => {
    const anne = requester(world, 'Anne Wauters', 'anne.simple@client.example')
    const number = await requestOf(world, anne, 'Sans éditeur')
    await page.route('**/assets/editor-*.js', (route) => route.abort())
    await signIn(page)
    await page.goto(`/requests/${number}`)
    await page.keyboard.press('r')
    await page.locator('#answer-text:focus').waitFor()
    await page.keyboard.type('Apportez :\n- une échelle')
    await page.keyboard.press('Control+Enter')
    await until('it has arrived', async () => (await anne.mailWith('Apportez')).html.includes('<li>une échelle</li>'))
    expectComplaint(/editor-/)
  },
}
