import { escaped } from './escaped.js'

// A field in which somebody writes: of plain text, or with an editor over it. Whoever uses one asks here and need not know which.
const editors = new WeakMap()

export function putEditorOver(field, editor) {
  editors.set(field, editor)
}

export function contentOf(field) {
  return { text: field.value, html: editors.get(field)?.marks ?? '' }
}

export function setContent(field, { text, html = '' }) {
  field.value = text
  editors.get(field)?.show(html)
}

// One behind the other.
export function joined(one, other) {
  const html = one.html || other.html ? htmlOf(one) + htmlOf(other) : ''
  return { text: one.text + other.text, html }
}

export function isSame(one, other) {
  return one.text === other.text && (one.html ?? '') === (other.html ?? '') && JSON.stringify(one.lines ?? {}) === JSON.stringify(other.lines ?? {})
}

// With the caret where it was; behind the last word where the field is new.
export function focusOn(field) {
  if (editors.get(field)?.focus()) return
  field.focus({ preventScroll: true })
}

export function focusBehind(field) {
  if (editors.get(field)?.focus({ behind: true })) return
  field.focus({ preventScroll: true })
  field.setSelectionRange(field.value.length, field.value.length)
}

// Where the caret is, so that Ctrl+Z takes it out again.
export function insertText(field, text) {
  focusOn(field)
  if (editors.get(field)?.insert(text)) return
  if (document.execCommand('insertText', false, text)) return
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

// The words of somebody else, marked as such.
export function insertQuote(field, text) {
  focusOn(field)
  if (editors.get(field)?.insertQuote(text)) return
  insertText(field, `${text.replace(/^/gm, '> ')}\n`)
}

export function isOnEmptyLine(field) {
  const { value, from, to } = editors.get(field)?.place ?? { value: field.value, from: field.selectionStart, to: field.selectionEnd }
  return (from === 0 || value[from - 1] === '\n') && [undefined, '\n'].includes(value[to])
}

function htmlOf({ text, html }) {
  if (html || !text) return html ?? ''
  return `<div>${escaped(text).replaceAll('\n', '<br>')}</div>`
}
