const patience = 3_000
const parting = new Set()

// What a page still has to tell goes out before its session ends; gives back how to have no more to tell.
export function beforeSigningOut(tell) {
  parting.add(tell)
  return () => parting.delete(tell)
}

export function waitBeforeSigningOut() {
  addEventListener('turbo:before-fetch-request', async (event) => {
    if (!event.target.matches?.('form[data-signs-out]')) return
    event.preventDefault()
    const told = Promise.allSettled([...parting].map((tell) => tell()))
    await Promise.race([told, new Promise((enough) => setTimeout(enough, patience))])
    event.detail.resume()
  })
}
