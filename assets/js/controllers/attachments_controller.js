import { Controller } from '@hotwired/stimulus'

const slice = 1 << 20
const patience = 1_000
const mostTries = 4

// Files go to the server as soon as they are chosen, dropped or pasted, piece by piece; the form then only names them.
export default class extends Controller {
  static targets = ['input', 'list', 'file', 'template', 'wrong', 'words', 'total']
  static values = { most: Number }

  connect() {
    this.element.toggleAttribute('data-takes-files', true)
    this.underway = new Map()
    this.wait = (event) => this.waitForFiles(event)
    this.element.addEventListener('submit', this.wait, true)
    this.tell()
  }

  disconnect() {
    this.element.removeEventListener('submit', this.wait, true)
  }

  choose() {
    this.add([...this.inputTarget.files])
    this.inputTarget.value = ''
  }

  over(event) {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    this.element.classList.add('takes')
  }

  leave(event) {
    if (!this.element.contains(event.relatedTarget)) this.element.classList.remove('takes')
  }

  drop(event) {
    this.element.classList.remove('takes')
    if (!event.dataTransfer.files.length) return
    event.preventDefault()
    this.add([...event.dataTransfer.files])
  }

  // Office programs bring a picture of the words along with the words.
  paste(event) {
    if (!event.clipboardData.files.length || event.clipboardData.getData('text/plain').trim()) return
    event.preventDefault()
    event.stopPropagation()
    this.add([...event.clipboardData.files])
  }

  remove(event) {
    const file = event.currentTarget.closest('li')
    this.underway.get(file)?.abort()
    this.underway.delete(file)
    file.remove()
    this.say('')
    this.dispatch('changed')
    this.inputTarget.focus()
  }

  forget() {
    for (const file of this.fileTargets) file.remove()
    this.say('')
  }

  fileTargetConnected() {
    this.tell()
  }

  fileTargetDisconnected() {
    this.tell()
  }

  add(files) {
    const { dataset } = this.wordsTarget
    const empty = files.find((file) => file.size === 0)
    const sum = this.sum + files.reduce((all, file) => all + file.size, 0)
    if (sum > this.mostValue) return this.say(dataset.large.replace('{sum}', this.inWords(sum)).replace('{most}', this.inWords(this.mostValue)))
    this.say(empty ? dataset.empty.replace('{name}', empty.name) : '')
    for (const file of files) if (file.size > 0) this.send(file, this.show(file))
  }

  show(file) {
    const row = this.templateTarget.content.firstElementChild.cloneNode(true)
    const button = row.querySelector('button')
    row.removeAttribute('id')
    row.dataset.size = file.size
    part(row, 'name').textContent = file.name
    part(row, 'size').textContent = this.inWords(file.size)
    part(row, 'progress').hidden = false
    part(row, 'progress').value = 0
    row.querySelector('input').disabled = true
    button.setAttribute('aria-label', button.dataset.words.replace('{name}', file.name))
    this.listTarget.append(row)
    return row
  }

  async send(file, row) {
    const stop = new AbortController()
    this.underway.set(row, stop)
    try {
      const address = await this.begin(file, stop.signal)
      await this.sendPieces(file, address, row, stop.signal)
      row.querySelector('input').value = address.split('/').at(-1)
      row.querySelector('input').disabled = false
      this.dispatch('changed')
      part(row, 'progress').hidden = true
    } catch (error) {
      if (error.name !== 'AbortError') this.fail(row)
    } finally {
      this.underway.delete(row)
      this.goOn()
    }
  }

  async begin(file, signal) {
    const answer = await fetch('/uploads', { method: 'POST', body: new URLSearchParams({ name: file.name, size: file.size }), signal })
    if (answer.status !== 201) throw new Error(answer.status)
    return answer.headers.get('Location')
  }

  async sendPieces(file, address, row, signal) {
    let offset = 0
    let tries = 0
    while (offset < file.size) {
      try {
        const body = file.slice(offset, offset + slice)
        const answer = await fetch(address, { method: 'PATCH', headers: { 'Upload-Offset': offset, 'Content-Type': 'application/offset+octet-stream' }, body, signal })
        // Where it says so, more or less of it has come than we believe.
        if (![204, 409].includes(answer.status)) throw new Error(answer.status)
        offset = Number(answer.headers.get('Upload-Offset'))
        tries = 0
      } catch (error) {
        tries += 1
        if (error.name === 'AbortError' || tries === mostTries) throw error
        await new Promise((resolve) => setTimeout(resolve, patience * tries))
      }
      part(row, 'progress').value = offset / file.size
    }
  }

  fail(row) {
    part(row, 'progress').hidden = true
    part(row, 'wrong').hidden = false
    part(row, 'wrong').textContent = this.wordsTarget.dataset.broken
  }

  // Whoever presses the button before all has arrived need not press it twice.
  waitForFiles(event) {
    if (!this.underway.size) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.isWanted = true
    this.say(this.wordsTarget.dataset.waits)
  }

  goOn() {
    if (this.underway.size || !this.isWanted) return
    this.isWanted = false
    this.say('')
    if (this.fileTargets.every((row) => part(row, 'wrong').hidden)) this.element.requestSubmit()
  }

  say(words) {
    this.wrongTarget.textContent = words
    this.wrongTarget.hidden = !words
  }

  tell() {
    if (!this.hasTotalTarget || !this.hasWordsTarget) return
    const { dataset } = this.wordsTarget
    const count = this.fileTargets.length
    const isOne = new Intl.PluralRules(document.documentElement.lang).select(count) === 'one'
    const some = `${(isOne ? dataset.one : dataset.many).replace(/\d+/, count)}, ${this.inWords(this.sum)}.`
    this.totalTarget.textContent = count ? some : `${dataset.none}.`
    this.totalTarget.hidden = false
  }

  inWords(bytes) {
    const { kilo, mega } = this.wordsTarget.dataset
    if (bytes < 1_000_000) return kilo.replace('{size}', Math.ceil(bytes / 1_000))
    return mega.replace('{size}', (bytes / 1_000_000).toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }))
  }

  get sum() {
    return this.fileTargets.reduce((all, row) => all + Number(row.dataset.size), 0)
  }
}

function part(row, name) {
  return row.querySelector(`[data-part="${name}"]`)
}
