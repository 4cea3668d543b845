import {
  IconBooks,
  IconCards,
  IconChartLine,
  IconListNumbers,
  IconPlayerPlay,
  IconSettings,
  IconSun,
  IconTargetArrow,
  type Icon,
} from '@tabler/icons-react'
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

export type Route = {
  /** Pattern of wouter; parameters reach the screen as props. */
  path: string
  title: string
  Screen: LazyExoticComponent<ComponentType<{ params: Record<string, string | undefined> }>>
  /** Present: stands in the navigation, in this order, with a Ctrl/Cmd-digit shortcut. */
  nav?: { Icon: Icon }
  /** The screen takes the whole window; navigation is one key away. */
  isFocused?: boolean
}

type Screen = ComponentType<{ params: Record<string, string | undefined> }>
const screen = <Name extends string>(load: () => Promise<Record<Name, Screen>>, name: Name) =>
  lazy(() => load().then((module) => ({ default: module[name] })))

/** Every screen of the app, loaded when first opened. */
export const routes: readonly Route[] = [
  { path: '/', title: 'Today', nav: { Icon: IconSun }, Screen: screen(() => import('../screens/today/TodayScreen'), 'TodayScreen') },
  // One route, so that going from question to question keeps the screen as it is.
  { path: '/bank/:id?', title: 'Bank', nav: { Icon: IconBooks }, Screen: screen(() => import('../screens/bank/BankScreen'), 'BankScreen') },
  {
    path: '/session',
    title: 'Session',
    nav: { Icon: IconPlayerPlay },
    Screen: screen(() => import('../screens/session/SetupScreen'), 'SetupScreen'),
  },
  {
    path: '/session/:id',
    title: 'Session',
    isFocused: true,
    Screen: screen(() => import('../screens/session/SessionScreen'), 'SessionScreen'),
  },
  { path: '/debrief/:id', title: 'Debrief', Screen: screen(() => import('../screens/debrief/DebriefScreen'), 'DebriefScreen') },
  { path: '/report/:id', title: 'Report', Screen: screen(() => import('../screens/report/ReportScreen'), 'ReportScreen') },
  { path: '/review', title: 'Review', nav: { Icon: IconCards }, Screen: screen(() => import('../screens/review/ReviewScreen'), 'ReviewScreen') },
  { path: '/sets', title: 'Sets', nav: { Icon: IconListNumbers }, Screen: screen(() => import('../screens/sets/SetsScreen'), 'SetsScreen') },
  { path: '/sets/:id', title: 'Set', Screen: screen(() => import('../screens/sets/SetScreen'), 'SetScreen') },
  { path: '/roles', title: 'Roles', nav: { Icon: IconTargetArrow }, Screen: screen(() => import('../screens/roles/RolesScreen'), 'RolesScreen') },
  { path: '/roles/:id', title: 'Role', Screen: screen(() => import('../screens/roles/RoleScreen'), 'RoleScreen') },
  {
    path: '/history',
    title: 'History',
    nav: { Icon: IconChartLine },
    Screen: screen(() => import('../screens/history/HistoryScreen'), 'HistoryScreen'),
  },
  {
    path: '/settings',
    title: 'Settings',
    nav: { Icon: IconSettings },
    Screen: screen(() => import('../screens/settings/SettingsScreen'), 'SettingsScreen'),
  },
]

/** What the navigation shows; `path` is where it leads: without an optional parameter. */
export const navRoutes = routes
  .filter((route): route is Route & { nav: { Icon: Icon } } => route.nav !== undefined)
  .map((route) => ({ ...route, path: route.path.replace(/\/:\w+\?$/, '') }))
