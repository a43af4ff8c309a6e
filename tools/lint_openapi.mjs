// Checks an OpenAPI document with the recommended rules of Redocly: node tools/lint_openapi.mjs FILE. Asks no network.
import { createConfig, lint } from '@redocly/openapi-core'

const [file] = process.argv.slice(2)
const config = await createConfig({ extends: ['recommended'] })
const problems = await lint({ ref: file, config })
for (const { severity, ruleId, message, location } of problems)
  console.log(`${severity}: ${ruleId}: ${message} (${location.map((each) => each.pointer).join(', ')})`)
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0
