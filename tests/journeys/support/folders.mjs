import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const journeys = dirname(dirname(fileURLToPath(import.meta.url)))
const root = dirname(dirname(journeys))

export const folder = { journeys, root, pictures: join(root, 'build/journeys') }
