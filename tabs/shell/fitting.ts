/** How much room a bare menu button takes, and one that bears the name of the current place. */
const bareMenu = 48
const namedMenu = 168

/**
 * How many of the places, by their widths in order, fit into the navigation's room beside a menu for the rest.
 * All of them when no menu is needed.
 */
export function fitting(widths: readonly number[], room: number, current: number): number {
  if (sum(widths) <= room) return widths.length
  const beside = (menu: number) => {
    let count = 0
    while (count < widths.length && sum(widths.slice(0, count + 1)) <= room - menu) count++
    return count
  }
  const count = beside(bareMenu)
  return current < count ? count : Math.min(current, beside(namedMenu))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
