export function SettingsScreen(_props: { params: Record<string, string | undefined> }) {
  return <h1>SettingsScreen</h1>
}
