import { Controller } from '@hotwired/stimulus'
import { escaped } from '../escaped.js'
import { putEditorOver } from '../writing_field.js'

const hasMarks = /<(strong|em|a|ul|ol|blockquote)\b/

// An editor over a field of plain text, for bold, italic, links, lists and quotes. The field goes on holding the words, and the one
// beside it the same with their marks. Where the editor cannot be fetched, the field itself is written in.
export default class extends Controller {
  static targets = ['frame', 'text', 'html', 'template']

  connect() {
    // The browser keeps pages for its "back" button with an editor in them that is none any more.
    this.removeEditor()
    this.marked = this.textTarget.defaultValue
    putEditorOver(this.textTarget, this)
    this.complete = (event) => this.addMarks(event.formData)
    this.element.addEventListener('formdata', this.complete)
    this.start()
  }

  disconnect() {
    this.element.removeEventListener('formdata', this.complete)
    this.editor = null
  }

  async start() {
    if (this.editor || this.isFetching || !this.element.checkVisibility()) return
    this.isFetching = true
    // Nothing typed in the moment before it is there may cost what was marked.
    this.textTarget.readOnly = Boolean(this.htmlTarget.value)
    this.tools = await fetchTools()
    this.isFetching = this.textTarget.readOnly = false
    this.replaceField()
  }

  // A letter that is being put together out of two keys is let be.
  compose({ type }) {
    this.isComposing = type === 'compositionstart'
    this.replaceField()
  }

  replaceField() {
    if (!this.tools || this.editor || this.isComposing || !this.element.isConnected) return
    const { selectionStart: from, selectionEnd: to } = this.textTarget
    const isWriting = document.activeElement === this.textTarget
    const parts = document.importNode(this.templateTarget.content, true)
    parts.querySelector('trix-editor').willCreateInput = false
    this.frameTarget.append(parts)
    this.box = this.frameTarget.querySelector('trix-editor')
    this.editor = this.box.editor
    this.fill()
    this.box.addEventListener('trix-change', () => this.mirror())
    this.box.addEventListener('beforeinput', (event) => this.breakLine(event))
    this.box.addEventListener('keydown', (event) => this.command(event), true)
    this.box.addEventListener('trix-selection-change', () => document.activeElement === this.box && (this.range = this.editor.getSelectedRange()))
    this.range = this.htmlTarget.value ? this.end : [from, to]
    this.textTarget.hidden = true
    if (isWriting) this.focus()
  }

  removeEditor() {
    for (const part of this.frameTarget.querySelectorAll('trix-toolbar, trix-editor')) part.remove()
    this.textTarget.hidden = false
  }

  // As the two fields have it.
  fill() {
    this.isFilling = true
    if (this.marks) this.editor.loadHTML(this.marks)
    else this.editor.loadDocument(this.tools.documentOf(this.textTarget.value))
    this.mirrored = this.editor.getDocument()
    this.shown = this.told
    this.isFilling = false
  }

  show(html) {
    this.htmlTarget.value = html
    this.marked = this.textTarget.value
    if (!this.editor) return
    this.fill()
    this.range = this.end
  }

  mirror() {
    const document = this.editor.getDocument()
    if (this.isFilling || document === this.mirrored) return
    this.mirrored = document
    this.copy(document)
    if (this.told === this.shown) return
    this.shown = this.told
    this.textTarget.dispatchEvent(new Event('input', { bubbles: true }))
  }

  copy(document) {
    const html = this.tools.htmlOf(document)
    this.textTarget.value = wordsOf(document)
    this.marked = this.textTarget.value
    this.htmlTarget.value = hasMarks.test(html) ? html : ''
  }

  // The last key may be a moment ahead of what the page shows.
  addMarks(form) {
    if (this.editor && this.editor.getDocument() !== this.mirrored) this.copy(this.editor.getDocument())
    form.set(this.textTarget.name, this.textTarget.value)
    form.set('html', this.marks)
    form.delete('href')
  }

  // The page was made again, and the fields with it where nothing was being typed.
  renewed() {
    if (this.textTarget.value === this.textTarget.defaultValue) this.marked = this.textTarget.value
    if (this.editor && this.told !== this.shown) this.fill()
  }

  focus({ behind = false } = {}) {
    if (!this.editor) return false
    const range = behind ? this.end : this.range
    this.box.focus({ preventScroll: true })
    this.editor.setSelectedRange(range)
    // Trix leaves it to the browser to show the caret, which does so once something is typed.
    if (range[1] === this.end[1]) this.box.scrollTop = this.box.scrollHeight
    return true
  }

  insert(text) {
    if (!this.editor) return false
    this.editor.recordUndoEntry('Insert')
    this.editor.insertString(text)
    return true
  }

  insertQuote(text) {
    if (!this.editor) return false
    this.editor.recordUndoEntry('Quote')
    this.editor.insertHTML(`<blockquote>${htmlOfLines(text)}</blockquote><div><br></div>`)
    return true
  }

  // Shown at once: Trix waits for the next picture, and a letter that comes before it would not know in which line it is.
  breakLine(event) {
    if (!['insertParagraph', 'insertLineBreak'].includes(event.inputType)) return
    event.preventDefault()
    this.showWritten()
  }

  // A command is about what was typed so far, also in the moment before it is shown.
  command(event) {
    if (event.key.length > 1 || event.ctrlKey || event.metaKey) this.showWritten()
  }

  // Ctrl+K is a link here, and the search everywhere else.
  keepKey(event) {
    event.stopPropagation()
  }

  showWritten() {
    const { inputController } = this.box.editorController
    if (inputController.scheduledRender) inputController.render()
  }

  // Tab goes on to what comes next, also within a list.
  pass(event) {
    event.stopImmediatePropagation()
  }

  get place() {
    if (!this.editor) return undefined
    const [from, to] = this.editor.getSelectedRange()
    return { value: this.editor.getDocument().toString(), from, to }
  }

  // They belong to the words that were there with them; whoever has changed those in the field itself has written without.
  get marks() {
    return this.textTarget.value === this.marked ? this.htmlTarget.value : ''
  }

  get told() {
    return `${this.textTarget.value}\n${this.htmlTarget.value}`
  }

  get end() {
    const end = this.editor.getDocument().getLength() - 1
    return [end, end]
  }
}

// Nothing where it cannot be fetched just now: the field is as good as it was.
async function fetchTools() {
  try {
    const tools = await import('/assets/editor.js')
    await customElements.whenDefined('trix-editor')
    return tools
  } catch {
    return null
  }
}

// Each block ends with a break of its own.
function wordsOf(document) {
  return document.toString().replace(/\n$/, '')
}

function htmlOfLines(text) {
  return escaped(text).replaceAll('\n', '<br>')
}
