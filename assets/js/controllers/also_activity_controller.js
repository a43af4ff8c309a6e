import { Controller } from '@hotwired/stimulus'

// An activity goes along with a note, for whoever is called in it first.
export default class extends Controller {
  static targets = ['sheet', 'assignee', 'due']

  open(event) {
    event.preventDefault()
    this.sheetTarget.open = true
    this.dueTarget.focus()
  }

  propose({ detail: { name, key } }) {
    if (key.startsWith('p') && !this.assigneeTarget.value) this.assigneeTarget.value = name
  }

  close() {
    this.sheetTarget.open = false
  }
}
