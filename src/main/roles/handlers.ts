import type { Role } from '#core/bank/role'
import { standAgainst, type RoleStanding, type TopicGame } from '#core/rating/standing'
import type { Outputs } from '#contract'
import type { Door } from '#main/door'
import type { House } from '#main/house'
import { notFound } from '#main/refused'

export function roleHandlers({ roles: door }: Door, house: House) {
  return {
    list: door.list.handler(() => {
      const games = house.stores.roles.games()
      return rolesOf(house).map((role) => headOf(house, role, standAgainst(role, games)))
    }),
    get: door.get.handler(({ input }) => readRole(house, input.id, house.stores.roles.games())),
    loops: door.loops.handler(() => loopsOf(house)),
  }
}

const rolesOf = (house: House): Role[] => house.stores.bank.packs().flatMap((pack) => pack.contents.roles)
const loopsOf = (house: House) => house.stores.bank.packs().flatMap((pack) => pack.contents.loops)

function readRole(house: House, id: string, games: readonly TopicGame[]): Outputs['roles']['get'] {
  const role = rolesOf(house).find((one) => one.id === id)
  if (!role) throw notFound('role', id)
  const standing = standAgainst(role, games)
  const titles = new Map(house.stores.bank.packs().flatMap((pack) => Object.values(pack.contents.topics).flat()).map((one) => [one.id, one.title]))
  const items = role.items.map((item, index) => {
    const { all, new: newCount } = house.stores.roles.count(item.topics)
    const { attempts, rating, expected } = standing.items[index] ?? unreachable(item.id)
    return { ...item, topics: item.topics.map((topic) => ({ id: topic, title: titles.get(topic) ?? topic })), questionCount: all, newCount, attempts, rating, expected }
  })
  return { head: headOf(house, role, standing), items, loops: loopsOf(house).filter((one) => one.role === id) }
}

function unreachable(itemId: string): never {
  throw new Error(`no standing was made for ${itemId}`)
}

function headOf(house: House, role: Role, { expected, measured }: RoleStanding): Outputs['roles']['list'][number] {
  const { id, title, summary, level, items } = role
  const questionCount = house.stores.roles.count(items.flatMap((item) => item.topics)).all
  return { id, title, summary, level, itemCount: items.length, questionCount, standing: { expected, measured } }
}
