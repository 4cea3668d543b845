import { AppShell, Box, Burger, Button, Group, Kbd, NavLink, ScrollArea, Text } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { spotlight } from '@mantine/spotlight'
import { modKey } from './keys'
import { navRoutes } from './routes'

const isActive = (path: string, location: string): boolean => (path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`))

function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const [location] = useLocation()
  return (
    <nav aria-label="Main">
      {navRoutes.map((route, index) => (
        <NavLink
          key={route.path}
          component={Link}
          href={route.path}
          label={route.title}
          leftSection={<route.nav.Icon size={18} stroke={1.7} aria-hidden />}
          rightSection={<Kbd size="xs" visibleFrom="sm" aria-hidden>{`${modKey} ${index + 1}`}</Kbd>}
          active={isActive(route.path, location)}
          aria-current={isActive(route.path, location) ? 'page' : undefined}
          onClick={onNavigate}
          mb={2}
          style={{ borderRadius: 'var(--mantine-radius-md)' }}
        />
      ))}
    </nav>
  )
}

function PaletteButton() {
  return (
    <Button variant="default" size="sm" fullWidth justify="space-between" leftSection={<IconSearch size={15} aria-hidden />} rightSection={<Kbd size="xs">{`${modKey} K`}</Kbd>} onClick={spotlight.open}>
      Commands
    </Button>
  )
}

/** Navigation at the side, the screen beside it. A focused screen has the whole window to itself. */
export function Frame({ isFocused, children }: { isFocused: boolean; children: ReactNode }) {
  const [isOpen, { toggle, close }] = useDisclosure(false)
  const burger = useRef<HTMLButtonElement>(null)
  const leave = () => {
    if (!isOpen) return
    close()
    burger.current?.focus()
  }
  useHotkeys([['Escape', leave, { preventDefault: false }]])
  return (
    <AppShell
      layout="alt"
      header={{ height: 52, collapsed: isFocused, offset: !isFocused }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !isOpen || isFocused, desktop: isFocused } }}
      withBorder
    >
      <Box component="a" href="#main" className="skip-link" onClick={skipToMain}>
        Skip to content
      </Box>
      <AppShell.Header hiddenFrom="sm">
        <Group h="100%" px="md">
          <Burger ref={burger} opened={isOpen} onClick={toggle} size="sm" aria-label={isOpen ? 'Close navigation' : 'Open navigation'} />
          <Text fw={700}>Dry Run</Text>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm">
        <AppShell.Section>
          <Group justify="space-between" px="xs" py={6} mb="xs">
            <Text fw={750} size="lg">
              Dry Run
            </Text>
            <Burger opened={isOpen} onClick={leave} hiddenFrom="sm" size="sm" aria-label="Close navigation" />
          </Group>
        </AppShell.Section>
        <AppShell.Section grow component={ScrollArea}>
          <Navigation onNavigate={close} />
        </AppShell.Section>
        <AppShell.Section>
          <PaletteButton />
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} pt={isFocused ? 0 : { base: 52, sm: 0 }} style={{ outline: 'none' }}>
        {children}
      </AppShell.Main>
    </AppShell>
  )
}

/** The hash names the screen, so the link must not change it. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
