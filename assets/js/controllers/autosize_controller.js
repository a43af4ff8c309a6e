import { Controller } from '@hotwired/stimulus'

// A writing field as high as what is in it, where the stylesheet cannot do it yet (field-sizing).
export default class extends Controller {
  connect() {
    if (CSS.supports('field-sizing', 'content')) return
    this.fit = () => this.grow()
    this.element.addEventListener('input', this.fit)
    this.fit()
  }

  disconnect() {
    if (this.fit) this.element.removeEventListener('input', this.fit)
  }

  grow() {
    this.element.style.height = 'auto'
    this.element.style.height = `${this.element.scrollHeight + 2}px`
  }
}
