import { Controller } from '@hotwired/stimulus'

// What is typed in a form of many fields survives a closed page and a lost session: kept in this browser, by person and
// address, until the server has it.
export default class extends Controller {
  static targets = ['said']

  connect() {
    const kept = JSON.parse(localStorage.getItem(this.key) ?? 'null')
    if (kept && !this.fields.some(isFilled)) this.bring(kept)
  }

  keep() {
    const typed = Object.fromEntries(this.fields.filter(isFilled).map((field) => [field.name, field.value]))
    if (Object.keys(typed).length) localStorage.setItem(this.key, JSON.stringify(typed))
    else localStorage.removeItem(this.key)
  }

  forget() {
    localStorage.removeItem(this.key)
  }

  empty() {
    this.element.reset()
    this.forget()
    this.tell()
    this.saidTarget.hidden = true
    this.fields[0].focus()
  }

  bring(kept) {
    for (const field of this.fields) {
      if (!(field.name in kept)) continue
      if (field.type === 'radio') field.checked = field.value === kept[field.name]
      else field.value = kept[field.name]
    }
    this.saidTarget.hidden = false
    // Those that answer what is typed are there once the page is.
    setTimeout(() => this.tell())
  }

  tell() {
    for (const field of this.fields) field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  get fields() {
    return [...this.element.elements].filter((each) => each.name && each.matches('input:not([type="hidden"]), select, textarea'))
  }

  get key() {
    return `form ${document.body.dataset.person} ${new URL(this.element.action).pathname}`
  }
}

// More than what the page came with.
function isFilled(field) {
  if (field.type === 'radio') return field.checked && !field.defaultChecked
  return Boolean(field.value.trim())
}
