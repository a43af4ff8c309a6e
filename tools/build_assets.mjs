// node tools/build_assets.mjs OUT: the flat files that the program carries inside: one script, the editor that it
// fetches where somebody writes, one stylesheet, the fonts, one sprite of the icons that are named in assets/icons.txt. Names carry no hash; the embedding adds it.
import { build } from 'esbuild'
import { PurgeCSS } from 'purgecss'
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = resolve(process.argv[2] ?? join(root, 'build/assets'))
const inRoot = (...parts) => join(root, ...parts)
const inPackage = (name) => inRoot('node_modules', name)

// Tabler is large and we use little of it: what no view and no script names is left out.
const onlyWhatIsUsed = {
  name: 'only-what-is-used',
  setup(bundle) {
    bundle.onLoad({ filter: /tabler\.css$/ }, async ({ path }) => {
      const [{ css }] = await new PurgeCSS().purge({
        content: [inRoot('app/**/*.html')],
        defaultExtractor: namesIn,
        css: [{ raw: await readFile(path, 'utf8') }],
        variables: true,
        keyframes: true,
        fontFace: true,
      })
      return { contents: css, loader: 'css' }
    })
  },
}

// Tags, attributes and classes: the words of a page would keep much that only has their name.
function namesIn(view) {
  const classes = [...view.matchAll(/class="([^"]*)"/g)].flatMap(([, list]) => list.split(/\s+/))
  const tags = [...view.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag]) => tag)
  const attributes = [...view.matchAll(/\s([a-z-]+)=/g)].map(([, name]) => name)
  return [...classes, ...tags, ...attributes]
}

// Turbo brings the style of its progress bar in a <style>, which our content security policy refuses; frame.css has it.
const withoutOwnStyle = {
  name: 'without-own-style',
  setup(bundle) {
    bundle.onLoad({ filter: /@hotwired\/turbo\/dist\/turbo[^/]*\.js$/ }, async ({ path }) => {
      const script = await readFile(path, 'utf8')
      const insertion = 'document.head.insertBefore(this.stylesheetElement, document.head.firstChild);'
      if (!script.includes(insertion)) throw new Error('Turbo inserts its style otherwise now: look again')
      return { contents: script.replace(insertion, ''), loader: 'js' }
    })
  },
}

// So does Trix (editor.css has it), and it looks into what is pasted with its styles in place, of which the policy complains.
const refusedInEditor = [
  ['document.head.insertBefore(element, document.head.firstChild);', ''],
  ['parseFromString(html, "text/html")', 'parseFromString(html.replace(/<style[^]*?<\\/style>|\\sstyle\\s*=/gi, " "), "text/html")'],
]
const withoutStylesOfEditor = {
  name: 'without-styles-of-editor',
  setup(bundle) {
    bundle.onLoad({ filter: /trix\/dist\/trix\.esm\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8')
      for (const [refused, instead] of refusedInEditor) {
        if (!contents.includes(refused)) throw new Error(`Trix no longer says ${refused}: look again`)
        contents = contents.replace(refused, instead)
      }
      return { contents, loader: 'js' }
    })
  },
}

const common = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', charset: 'utf8' }
const browsers = ['chrome123', 'firefox121', 'safari17.5']

async function scripts() {
  const entryPoints = { app: inRoot('assets/js/application.js'), theme: inRoot('assets/js/theme.js') }
  await build({ ...common, entryPoints, outdir: out, format: 'iife', target: browsers, external: ['/assets/*'], plugins: [withoutOwnStyle] })
  const editor = { editor: inRoot('assets/js/editor.js') }
  await build({ ...common, entryPoints: editor, outdir: out, format: 'esm', target: browsers, plugins: [withoutStylesOfEditor] })
}

async function stylesheet() {
  await build({
    ...common,
    entryPoints: { app: inRoot('assets/css/app.css') },
    outdir: out,
    target: browsers,
    external: ['*.woff2'],
    plugins: [onlyWhatIsUsed],
  })
}

async function fonts() {
  for (const range of ['latin', 'latin-ext']) {
    const from = inPackage(`@fontsource-variable/inter/files/inter-${range}-wght-normal.woff2`)
    await copyFile(from, join(out, `inter-${range}.woff2`))
  }
}

async function icons() {
  const names = (await readFile(inRoot('assets/icons.txt'), 'utf8')).split('\n').filter(Boolean)
  const symbols = await Promise.all(names.map(iconSymbol))
  const brand = symbol('brand', '0 0 32 32', await readFile(inRoot('assets/brand.svg'), 'utf8'))
  await writeFile(join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}${brand}</svg>\n`)
}

async function iconSymbol(name) {
  const path = inPackage(`@tabler/icons/icons/outline/${name}.svg`)
  return symbol(name, '0 0 24 24', await readFile(path, 'utf8'))
}

function symbol(id, box, svg) {
  const shapes = svg.match(/<svg[^>]*>([\s\S]*)<\/svg>/)[1].replace(/<path stroke="none"[^>]*\/>/, '')
  return `<symbol id="${id}" viewBox="${box}">${shapes.replace(/\s*\n\s*/g, '').trim()}</symbol>`
}

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
await Promise.all([scripts(), stylesheet(), fonts(), icons(), copyFile(inRoot('assets/favicon.svg'), join(out, 'favicon.svg'))])
