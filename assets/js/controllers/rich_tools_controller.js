import { Controller } from '@hotwired/stimulus'

// The tools of an editor, by keyboard too: one place in the order of Tab, the arrows from one to the next, and a link that
// may be typed without its "https://".
export default class extends Controller {
  static targets = ['tool', 'address', 'unlink']

  connect() {
    this.told = () => this.showState()
    this.opened = () => this.openAddress()
    this.editor?.addEventListener('trix-attributes-change', this.told)
    this.editor?.addEventListener('trix-toolbar-dialog-show', this.opened)
    this.showState()
  }

  disconnect() {
    this.editor?.removeEventListener('trix-attributes-change', this.told)
    this.editor?.removeEventListener('trix-toolbar-dialog-show', this.opened)
  }

  openAddress() {
    this.addressTarget.focus()
    this.addressTarget.select()
  }

  showState() {
    for (const tool of this.toolTargets) tool.setAttribute('aria-pressed', String(tool.hasAttribute('data-trix-active')))
  }

  move(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const at = this.toolTargets.indexOf(event.target)
    if (!step || at < 0) return
    event.preventDefault()
    const next = this.toolTargets.at((at + step) % this.toolTargets.length)
    for (const tool of this.toolTargets) tool.tabIndex = tool === next ? 0 : -1
    next.focus()
  }

  // Trix hears the mouse alone.
  press(event) {
    const tool = this.toolTargets.find((each) => each.contains(event.target))
    if (tool && event.detail === 0) tool.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))
  }

  // The dialog closes, and what is being written stays open.
  keepOpen(event) {
    if (this.addressTarget.closest('[data-trix-dialog]').contains(event.target)) event.stopPropagation()
  }

  // Before Trix reads it.
  complete(event) {
    const typed = this.addressTarget.value.trim()
    if (!typed) {
      event.preventDefault()
      event.stopPropagation()
      this.unlinkTarget.click()
    } else if (!/^(https?:\/\/|mailto:|tel:)/i.test(typed)) {
      this.addressTarget.value = `${typed.includes('@') ? 'mailto:' : 'https://'}${typed}`
    }
  }

  get editor() {
    return document.querySelector(`trix-editor[toolbar="${this.element.id}"]`)
  }
}
