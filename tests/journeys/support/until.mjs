// Asks again until the answer is yes, and says what it waited for when it never is.
const patience = 20_000

export async function until(what, ask) {
  const deadline = Date.now() + patience
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > deadline) throw new Error(`it never came to this: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
