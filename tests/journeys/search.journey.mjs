import assert from 'node:assert/strict'
import { recordRequest, signIn } from './support/desk.mjs'
import { assertAtMost, countEffort } from './support/effort.mjs'
import { requester } from './support/mail.mjs'
import { support } from './support/world.mjs'

async function asked(name, subject, text, world) {
  const outsider = requester(world, name, `${name.toLowerCase().replace(' ', '.')}@client.example`)
  await outsider.send({ to: support, subject, text })
  return /DEM-\d+-\d+/.exec((await outsider.mailWith('DEM-')).text)[0]
}

const marked = (page) => page.locator('.r-results [aria-selected="true"]')

export default {
  'a request is found by a word in the body of an old mail: a key, the word, Enter': async ({ world, page, look }) => {
    const number = await asked('Ida Verlinden', 'Un souci dans la cour', "Bonjour,\n\nC'est la marquise au-dessus de la porte cochère qui penche.\n", world)
    await asked('Tom Berger', 'Une fenêtre', 'Bonjour,\n\nLa fenêtre ne ferme plus.\n', world)
    await signIn(page)

    const effort = await countEffort(page)
    await page.keyboard.press('/')
    await page.keyboard.type('marquises')
    await marked(page).getByText('Un souci dans la cour').waitFor()
    assert.equal(await page.locator('.r-results mark').first().innerText(), 'marquise')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/requests/${number}*`)
    assertAtMost(await effort(), { clicks: 0, keys: 2, fields: 1, loads: 1 })

    await page.keyboard.press('Control+k')
    await page.keyboard.type('cochere')
    await marked(page).getByText('Un souci dans la cour').waitFor()
    await look('100-recherche-sous-le-champ')
  },

  'by keyboard alone: down, up, away and back, all that is found, an older word, a number': async ({ page }) => {
    await signIn(page)
    const first = await recordRequest(page, 'Charnière du portail nord')
    const second = await recordRequest(page, 'Charnière du portail sud')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('charnieres')
    await marked(page).getByText('portail sud').waitFor()
    const field = page.locator('#search')
    assert.equal(await field.getAttribute('aria-expanded'), 'true')
    assert.equal(await field.getAttribute('aria-activedescendant'), await marked(page).getAttribute('id'))
    await page.keyboard.press('ArrowDown')
    await marked(page).getByText('portail nord').waitFor()
    await page.keyboard.press('Escape')
    assert.equal(await field.getAttribute('aria-expanded'), 'false')
    assert.equal(await field.inputValue(), 'charnieres')
    await page.keyboard.type(' nord')
    await marked(page).getByText('portail nord').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${first}`)

    await page.keyboard.press('/')
    await page.keyboard.type('charniere')
    await marked(page).waitFor()
    await page.keyboard.press('ArrowUp')
    await marked(page).getByText('Tout ce qui contient').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search?q=charniere')
    await page.locator('.r-found mark').first().waitFor()

    await page.keyboard.press('/')
    await field.fill(second.slice(-6))
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${second}`)
  },

  'the page of what is found: by kind, with nothing, with too little, and on its own': async ({ world, page, look }) => {
    await asked('Rosa Claes', 'Le perron', `Bonjour,\n\nLe perron s'affaisse. ${'Cela dure depuis longtemps. '.repeat(60)}\n`, world)
    await signIn(page)
    await page.goto('/search?q=perron')
    await page.locator('.r-found').first().waitFor()
    await look('101-recherche')
    await page.getByRole('link', { name: 'Messages', exact: true }).last().click()
    await page.waitForURL('**/search?q=perron&kind=messages')
    await page.locator('.r-found mark').first().waitFor()
    await page.goto('/search?q=claes')
    await page.getByRole('heading', { name: 'Interlocuteurs' }).waitFor()
    await look('102-recherche-contacts')
    await page.goto('/search?q=xylophone+introuvable')
    await page.getByText('Rien trouvé pour « xylophone introuvable »').waitFor()
    await look('103-recherche-rien')
    await page.goto('/search')
    await page.getByText('Que cherchez-vous').waitFor()
    await look('104-recherche-vide')
  },

  'without a script the field is a form': async ({ context, world }) => {
    const plain = await context.browser().newContext({ baseURL: world.address, javaScriptEnabled: false, locale: 'fr-BE' })
    const page = await plain.newPage()
    await page.goto('/session/new')
    await page.getByLabel('Adresse mail').fill('sophie.lambert@desk.example')
    await page.getByLabel('Mot de passe').fill('une phrase assez longue')
    await page.keyboard.press('Enter')
    await page.waitForURL(({ pathname }) => pathname === '/')
    await page.locator('#search').fill('xylophone')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search?q=xylophone')
    await page.getByText('Rien trouvé pour « xylophone »').waitFor()
    await plain.close()
  },
}
