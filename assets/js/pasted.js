import { escaped } from './escaped.js'

// What is pasted from a page, a mail or an office program, reduced to the words and the few marks that an answer may have.
const kept = { UL: 'ul', OL: 'ol', LI: 'li', BLOCKQUOTE: 'blockquote' }
const lines = 'ADDRESS ARTICLE ASIDE CENTER DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR MAIN NAV P PRE SECTION TABLE TR'.split(' ')
const silent = 'HEAD STYLE SCRIPT TITLE TEMPLATE IMG PICTURE SVG VIDEO AUDIO IFRAME OBJECT BUTTON INPUT SELECT TEXTAREA'.split(' ')

export function reduced(html) {
  return inside(new DOMParser().parseFromString(withoutStyles(html), 'text/html').body)
}

// Our content security policy looks at styles even here: they are read under another name.
function withoutStyles(html) {
  return html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='))
}

function inside(element) {
  return [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? escaped(node.data) : node.nodeType === Node.ELEMENT_NODE ? written(node) : '')).join('')
}

function written(element) {
  const name = element.nodeName.toUpperCase()
  if (silent.includes(name) || styleOf(element).includes('mso-list:ignore')) return ''
  if (name === 'BR') return '<br>'
  if (isListOfWord(element)) return itemOfWord(element)
  if (kept[name]) return wrapped(kept[name], inside(element))
  if (lines.includes(name)) return wrapped(name === 'P' && !/Mso/.test(element.className) ? 'p' : 'div', marked(element))
  return marked(element) + (['TD', 'TH'].includes(name) ? ' ' : '')
}

function marked(element) {
  let words = inside(element)
  if (!words.trim()) return words
  if (isItalic(element)) words = wrapped('em', words)
  if (isBold(element)) words = wrapped('strong', words)
  if (element.nodeName === 'A' && /^(https?|mailto|tel):/.test(element.href)) words = `<a href="${escaped(element.href)}">${words}</a>`
  return words
}

// Google writes a <b> that is not bold around all that is copied.
function isBold(element) {
  const weight = /font-weight:(\w+)/.exec(styleOf(element))?.[1]
  return weight ? weight === 'bold' || Number(weight) >= 600 : ['B', 'STRONG'].includes(element.nodeName)
}

function isItalic(element) {
  const style = /font-style:(\w+)/.exec(styleOf(element))?.[1]
  return style ? style === 'italic' : ['I', 'EM'].includes(element.nodeName)
}

// Word knows no lists but paragraphs with a sign in front.
function isListOfWord(element) {
  return element.nodeName === 'P' && /MsoListParagraph/.test(element.className)
}

function itemOfWord(element) {
  const sign = [...element.querySelectorAll('span')].find((each) => styleOf(each).includes('mso-list:ignore'))?.textContent ?? ''
  return wrapped(/[\da-z][.)]/i.test(sign) ? 'ol' : 'ul', wrapped('li', marked(element)))
}

function styleOf(element) {
  return (element.dataset?.style ?? '').toLowerCase().replace(/\s+/g, '')
}

function wrapped(name, content) {
  return `<${name}>${content}</${name}>`
}
