import assert from 'node:assert/strict'
import { markPage, signIn } from './support/desk.mjs'
import { requester } from './support/mail.mjs'
import { until } from './support/until.mjs'
import { desk, karim } from './support/world.mjs'

const spam = { to: desk, text: 'Un séjour pour deux vous attend. Cliquez vite.\n', headers: ['X-Spam-Flag: YES'] }
const betweenColleagues = { to: 'paul.girard@client.example', cc: desk, subject: 'RDV Pirard déplacé', text: 'Paul, Pirard préfère mercredi à 10 h.\n\nKarim\n' }

export default {
  // "ne plus mettre commercial en copie avec des échanges entre collègues"
  'what no rule can place shows itself under À trier as it comes, with its reason': async ({ world, page, look }) => {
    const seller = requester(world, 'Promo Flash', 'promo@client.example')
    const colleague = requester(world, karim.name, karim.email)
    await signIn(page)
    await page.goto('/mails-to-sort')
    await page.getByText('Rien à trier').waitFor()
    await look('20-rien-a-trier')
    const stillTheSamePage = await markPage(page)

    await seller.send({ ...spam, subject: 'Gagnez un voyage' })
    await listed(page, 'Gagnez un voyage').getByText('X-Spam-Flag').waitFor()
    await colleague.send({ ...betweenColleagues, signedIn: true })
    await listed(page, 'RDV Pirard déplacé').getByText('qu’en copie').waitFor()
    assert.ok(await stillTheSamePage(), 'the list shows them without being loaded anew')
    await page.getByRole('heading', { name: 'À trier : 2 mails' }).waitFor()
    await look('21-a-trier')

    await page.getByRole('link', { name: 'Entre collègues 1' }).click()
    await page.waitForURL('**/mails-to-sort?reason=between_colleagues')
    await listed(page, 'RDV Pirard déplacé').waitFor()
    assert.equal(await listed(page, 'Gagnez un voyage').count(), 0)
    await look('22-entre-collegues')
  },

  'one key sorts a mail, and Ctrl+Z takes it back': async ({ world, page, look }) => {
    const marc = requester(world, 'Marc LENOIR', 'marc.lenoir@client.example')
    await marc.send({ to: desk, subject: 'Visite du hall', text: 'Bonjour, quand puis-je visiter le hall ?\n' })
    const number = /DEM-\d+-\d+/.exec((await marc.mailWith('DEM-')).text)[0]
    await signIn(page)

    await openFirst(page, '/mails-to-sort?reason=spam')
    await look('23-mail-ouvert')
    for (const [key, words] of [['i', 'indésirables'], ['g', 'ignoré'], ['b', 'a bloqué']]) {
      await page.keyboard.press(key)
      await page.locator('#just').getByText(words).waitFor()
      if (key === 'b') await look('24-expediteur-bloque')
      await page.keyboard.press('Control+z')
      await page.waitForURL('**/mails-to-sort/*')
      await page.getByRole('button', { name: /Ouvrir une demande/ }).waitFor()
    }

    await openFirst(page, '/mails-to-sort?reason=between_colleagues')
    await page.keyboard.press('o')
    await page.locator('#just').getByText(/en a fait DEM-/).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: /Ouvrir une demande/ }).waitFor()

    await page.keyboard.press('r')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(number)
    await page.keyboard.press('Enter')
    await page.locator('#just').getByText(`rattaché à ${number}`).waitFor()
    await page.goto('/mails-to-sort?tab=sorted')
    await look('25-tries')
    await page.goto(`/requests/${number}`)
    await page.locator('.is-note').getByText('Pirard préfère mercredi').waitFor()
    assert.ok(!(await marc.mails()).some((mail) => mail.text.includes('Pirard')), 'what colleagues say among themselves never leaves')
  },

  'the sender who is blocked is set aside from then on, and the trace and the rules are one click away': async ({ world, page, look }) => {
    const seller = requester(world, 'Promo Flash', 'promo@client.example')
    await signIn(page)
    await openFirst(page, '/mails-to-sort?reason=spam')
    await page.keyboard.press('b')
    await page.locator('#just').getByText('a bloqué').waitFor()

    await seller.send({ to: desk, subject: 'Dernière chance', text: 'Plus que deux places.\n' })
    await until('the mail is set aside', async () => {
      await page.goto('/mails-to-sort?tab=set_aside')
      return listed(page, 'Dernière chance').getByText('a été bloquée').count()
    })
    await look('26-ecartes')

    await page.goto('/requests')
    await page.locator('.r-table').getByText('Visite du hall').click()
    await page.getByRole('link', { name: 'Pourquoi ici' }).first().click()
    await page.getByRole('heading', { name: 'Pourquoi ce mail est ici' }).waitFor()
    await look('27-trace')
    await page.getByRole('link', { name: 'Essayer un mail' }).click()
    await page.getByRole('heading', { name: 'Essayer un mail' }).waitFor()
    await page.getByLabel('Ou sa source, collée').fill(`From: promo@client.example\nTo: ${desk}\nSubject: Encore\n\nRien.\n`)
    await page.getByRole('button', { name: 'Voir ce qui se passerait' }).click()
    await page.locator('#result').waitFor()
    await look('28-essai')
  },
}

function listed(page, subject) {
  return page.locator('.r-waiting li', { hasText: subject })
}

async function openFirst(page, address) {
  await page.goto(address)
  await page.locator('.r-waiting li').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/mails-to-sort/*')
}
