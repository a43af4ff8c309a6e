// Runs every *.journey.mjs one after the other in one world, and says how many passed.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openBrowser } from './browser.mjs'
import { folder } from './folders.mjs'
import { startWorld } from './world.mjs'

const wanted = process.argv.slice(2).join(' ')
const files = (await readdir(folder.journeys)).filter((name) => name.endsWith('.journey.mjs')).sort()
const journeys = []
for (const file of files) {
  const { default: told } = await import(pathToFileURL(join(folder.journeys, file)))
  for (const [title, tell] of Object.entries(told)) if (title.includes(wanted)) journeys.push({ title, tell })
}

const world = await startWorld()
const browser = await openBrowser()
// The mail servers are nobody's children: whoever stops us must not leave them behind.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => world.stop().finally(() => process.exit(1)))
let passed = 0
try {
  for (const journey of journeys) if (await succeeds(journey)) passed += 1
} finally {
  await browser.close()
  await world.stop()
}
const failed = journeys.length - passed
console.log(`journeys: ${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)

async function succeeds({ title, tell }) {
  const begun = Date.now()
  const visit = await browser.visit(world.address)
  try {
    await tell({ world, ...visit })
    visit.expectNoComplaints()
    console.log(`ok      ${seconds(begun)} s  ${title}`)
    return true
  } catch (error) {
    await visit.pictureOfFailure(title)
    console.log(`FAILED  ${seconds(begun)} s  ${title}\n${indented(error.stack ?? error)}\n${indented(await world.lastWords())}`)
    return false
  } finally {
    await visit.leave()
  }
}

function seconds(begun) {
  return ((Date.now() - begun) / 1000).toFixed(1).padStart(5)
}

function indented(text) {
  return String(text).replace(/^/gm, '    ')
}
