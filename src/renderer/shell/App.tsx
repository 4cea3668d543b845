import { Button, useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Component, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { matchRoute, Route, Router, Switch, useLocation, useRouter } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { IconMapOff } from '@tabler/icons-react'
import { isApiError } from '../api/errors'
import { api, client } from '../api/query'
import { notifyError } from '../ui/errors'
import { Page } from '../ui/Page'
import { EmptyState, ErrorState, LoadingState } from '../ui/States'
import { CommandProvider, useCommands } from './commands'
import { Frame } from './Frame'
import { Palette } from './Palette'
import { navRoutes, routes } from './routes'

/** The colour scheme of the settings, as soon as they are known; before that the one used last. */
function useColorSchemeSetting(): void {
  const { setColorScheme } = useMantineColorScheme()
  const wanted = useQuery(api.settings.get.queryOptions()).data?.colorScheme
  useEffect(() => {
    if (wanted) setColorScheme(wanted)
  }, [wanted, setColorScheme])
}

function GlobalCommands() {
  const [, navigate] = useLocation()
  const { setColorScheme, colorScheme } = useMantineColorScheme()
  useColorSchemeSetting()
  useCommands([
    ...navRoutes.map((route, index) => ({
      id: `go:${route.path}`,
      label: `Go to ${route.title}`,
      group: 'Go to',
      keys: `mod+${index + 1}`,
      run: () => navigate(route.path),
    })),
    {
      id: 'color-scheme',
      label: colorScheme === 'dark' ? 'Use the light theme for now' : 'Use the dark theme for now',
      hint: 'Settings hold the lasting choice',
      group: 'Look',
      run: () => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark'),
    },
  ])
  return null
}

const isUnreachable = (error: unknown): boolean => isApiError(error) && error.code === 'UNREACHABLE'

/** Code that failed to load once is not asked for again by the same page; a page without its host would be lost. */
async function reloadWhenAnswered(): Promise<void> {
  try {
    await client.app.info()
    window.location.reload()
  } catch (error) {
    notifyError(error, 'Still no answer')
  }
}

/** One screen breaking leaves the rest of the app usable; going elsewhere clears it. */
class ScreenBoundary extends Component<{ location: string; children: ReactNode }, { error: unknown; at: string }> {
  override state: { error: unknown; at: string } = { error: null, at: this.props.location }
  static getDerivedStateFromError(error: unknown) {
    return { error }
  }
  static getDerivedStateFromProps(props: { location: string }, state: { error: unknown; at: string }) {
    return props.location === state.at ? null : { error: null, at: props.location }
  }
  /** Code that could not be loaded looks like any fault; when the host is gone, that is what to say. */
  override componentDidCatch() {
    const { location } = this.props
    client.app.info().catch((reason: unknown) => isUnreachable(reason) && location === this.props.location && this.setState({ error: reason }))
  }
  override render() {
    if (this.state.error === null) return this.props.children
    if (isUnreachable(this.state.error)) {
      return (
        <Page title="Dry Run does not answer">
          <ErrorState error={this.state.error} title="This screen could not be loaded" onRetry={() => void reloadWhenAnswered()} />
        </Page>
      )
    }
    return (
      <Page title="This screen broke">
        <ErrorState error={this.state.error} onRetry={() => this.setState({ error: null })} />
      </Page>
    )
  }
}

/** After a change of screen the keyboard starts at its top. Another question within the bank is no change of screen. */
function useFocusOnNavigation(path: string | undefined): void {
  const former = useRef(path)
  useEffect(() => {
    if (former.current === path) return
    former.current = path
    const main = document.getElementById('main')
    const held = document.activeElement
    // A screen that has chosen a place for the focus keeps it. While the next one loads, the former one is there still, out of sight.
    if (!main?.contains(held) || !held?.checkVisibility()) main?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [path])
}

function useRoutePath(): string | undefined {
  const [location] = useLocation()
  const { parser } = useRouter()
  return routes.find(({ path }) => matchRoute(parser, path, location)[0])?.path
}

function Screens() {
  const [location] = useLocation()
  useFocusOnNavigation(useRoutePath())
  const loading = (
    <Page title="…">
      <LoadingState />
    </Page>
  )
  return (
    <ScreenBoundary location={location}>
      <Suspense fallback={loading}>
        <Switch>
          {routes.map(({ path, Screen }) => (
            <Route key={path} path={path}>
              {(params) => <Screen params={params as Record<string, string | undefined>} />}
            </Route>
          ))}
          <Route>
            <NoSuchScreen />
          </Route>
        </Switch>
      </Suspense>
    </ScreenBoundary>
  )
}

function NoSuchScreen() {
  const [, navigate] = useLocation()
  return (
    <EmptyState isScreen Icon={IconMapOff} title="There is no such screen" action={<Button onClick={() => navigate('/')}>Go to Today</Button>}>
      The address may be from another version of the app.
    </EmptyState>
  )
}

function FramedScreens() {
  const path = useRoutePath()
  return (
    <Frame isFocused={routes.some((route) => route.path === path && route.isFocused)}>
      <Screens />
    </Frame>
  )
}

export function App() {
  return (
    <Router hook={useHashLocation}>
      <CommandProvider>
        <GlobalCommands />
        <FramedScreens />
        <Palette />
      </CommandProvider>
    </Router>
  )
}
